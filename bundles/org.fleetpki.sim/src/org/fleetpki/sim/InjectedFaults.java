// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The faults of one device. Gates come before all others; of several others that match, the oldest strikes. */
final class InjectedFaults implements Faults, Conditions {

    private static final int ALWAYS = Integer.MAX_VALUE;

    private final SimulatedClock clock;
    private final List<HoldingGate> gates = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Rule> rules = new ArrayList<>();
    private CountDownLatch hanging = new CountDownLatch(1);
    private volatile boolean off;
    private volatile int refusalsToLock = ALWAYS;
    private volatile boolean storeFull;
    private volatile boolean forgetful;
    private volatile boolean legacyTls;
    private volatile Optional<HoldingGate> keyMaking = Optional.empty();

    InjectedFaults(SimulatedClock clock) {
        this.clock = clock;
    }

    @Override
    public Gate gate(String request) {
        HoldingGate gate = new HoldingGate(request);
        gates.add(gate);
        return gate;
    }

    @Override
    public void hang(String request) {
        add(request, ALWAYS, Optional.empty());
    }

    @Override
    public void reset(String request, int times) {
        add(request, times, Optional.of(new Strike.Reset()));
    }

    @Override
    public void cutAnswer(String request, int times) {
        add(request, times, Optional.of(new Strike.Cut()));
    }

    @Override
    public void answer(String request, int status, String contentType, String body, int times) {
        add(request, times, Optional.of(new Strike.Canned(Response.of(status, contentType, body))));
    }

    @Override
    public void pretend(String request, int times) {
        add(request, times, Optional.of(new Strike.Pretend()));
    }

    @Override
    public void clockAhead(Duration offset) {
        clock.ahead(offset);
    }

    @Override
    public void lockOut(int refusals) {
        refusalsToLock = refusals;
    }

    @Override
    public void storeFull() {
        storeFull = true;
    }

    @Override
    public Gate holdKeys() {
        HoldingGate gate = new HoldingGate("");
        keyMaking = Optional.of(gate);
        return gate;
    }

    @Override
    public void forgetOnRestart() {
        forgetful = true;
    }

    @Override
    public void legacyTls() {
        legacyTls = true;
    }

    @Override
    public boolean isStoreFull() {
        return storeFull;
    }

    @Override
    public boolean areKeysHeld() {
        return keyMaking.map(HoldingGate::isClosedFor).orElse(false);
    }

    @Override
    public void awaitKeys() {
        try {
            if (keyMaking.isPresent()) {
                keyMaking.get().pass();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean forgetsOnRestart() {
        return forgetful;
    }

    boolean isLegacyTls() {
        return legacyTls;
    }

    @Override
    public boolean isLocked(int refusals) {
        return refusals >= refusalsToLock;
    }

    @Override
    public void clear() {
        clock.ahead(Duration.ZERO);
        refusalsToLock = ALWAYS;
        storeFull = false;
        forgetful = false;
        legacyTls = false;
        keyMaking.ifPresent(HoldingGate::open);
        keyMaking = Optional.empty();
        lock.lock();
        try {
            rules.clear();
            hanging.countDown();
            hanging = new CountDownLatch(1);
        } finally {
            lock.unlock();
        }
        gates.forEach(HoldingGate::open);
        gates.clear();
    }

    /** Let go of every request that is held, without letting the device act on it. */
    void switchOff() {
        off = true;
        clear();
    }

    /**
     * Find what happens to a request, holding it as long as gates do. A request that hung is reset in the end, for it
     * must never be answered.
     */
    Strike strike(Request request) {
        List<String> names = names(request);
        try {
            for (HoldingGate gate : gates) {
                if (names.stream().anyMatch(name -> name.contains(gate.text))) {
                    gate.pass();
                }
            }
            return off ? new Strike.Reset() : next(names);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Strike.Reset();
        }
    }

    private Strike next(List<String> names) throws InterruptedException {
        CountDownLatch end;
        lock.lock();
        try {
            Optional<Rule> rule = take(names);
            if (rule.isEmpty()) {
                return new Strike.Pass();
            }
            if (rule.get().strike.isPresent()) {
                return rule.get().strike.get();
            }
            end = hanging;
        } finally {
            lock.unlock();
        }
        end.await();
        return new Strike.Reset();
    }

    private Optional<Rule> take(List<String> names) {
        for (Iterator<Rule> all = rules.iterator(); all.hasNext(); ) {
            Rule rule = all.next();
            if (names.stream().anyMatch(name -> name.contains(rule.text))) {
                if (rule.left != ALWAYS && --rule.left == 0) {
                    all.remove();
                }
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private void add(String text, int times, Optional<Strike> strike) {
        if (times < 1) {
            throw new IllegalArgumentException("a fault strikes at least once, not " + times + " times");
        }
        lock.lock();
        try {
            rules.add(new Rule(text, times, strike));
        } finally {
            lock.unlock();
        }
    }

    private static List<String> names(Request request) {
        String type = request.headers().first("Content-Type").orElse("");
        if (!type.contains("xml")) {
            return List.of(request.line());
        }
        try {
            Optional<String> operation = Soap.operation(request.body()).map(Element::getLocalName);
            return operation.isPresent() ? List.of(request.line(), operation.get()) : List.of(request.line());
        } catch (SAXException e) {
            return List.of(request.line());
        }
    }

    /** A fault other than a gate; without a strike it hangs. */
    private static final class Rule {

        private final String text;
        private final Optional<Strike> strike;
        private int left;

        Rule(String text, int left, Optional<Strike> strike) {
            this.text = text;
            this.left = left;
            this.strike = strike;
        }
    }

    private static final class HoldingGate implements Gate {

        private final String text;
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        HoldingGate(String text) {
            this.text = text;
        }

        /** Tell, and note that somebody stood before it. */
        boolean isClosedFor() {
            arrived.countDown();
            return open.getCount() > 0;
        }

        void pass() throws InterruptedException {
            arrived.countDown();
            open.await();
        }

        @Override
        public boolean awaitRequest(Duration time) throws InterruptedException {
            return arrived.await(time.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void open() {
            open.countDown();
        }
    }
}
