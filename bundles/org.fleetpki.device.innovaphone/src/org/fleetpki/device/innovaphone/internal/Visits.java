// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.pull.PullAuthority;
import org.fleetpki.device.api.pull.PullCaller;
import org.fleetpki.device.api.pull.PullOrder;
import org.fleetpki.device.api.pull.PulledDevice;
import org.fleetpki.device.api.pull.PulledDevice.Stage;
import org.fleetpki.device.innovaphone.Blank;
import org.fleetpki.device.innovaphone.CertificateInfoReader;
import org.fleetpki.device.innovaphone.FactoryAuthority;
import org.fleetpki.device.innovaphone.Keys;
import org.fleetpki.device.innovaphone.Profile;
import org.fleetpki.device.innovaphone.RequestForm;
import org.fleetpki.device.innovaphone.RequestKey;
import org.fleetpki.device.innovaphone.Variable;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.PkiException;

/** What devices are told when they come, and what they tell. It knows nothing of HTTP. */
final class Visits {

    /** More than one server is meant for; what lies beyond is turned away. */
    private static final int MOST = 20_000;

    private static final int TOKEN_BYTES = 16;

    private final PullOrder order;
    private final PullAuthority authority;
    private final InstantSource clock;
    private final SecureRandom random;
    private final CertificateInfoReader reader = new CertificateInfoReader(Profile.delivered());
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

    Visits(PullOrder order, PullAuthority authority, InstantSource clock, SecureRandom random) {
        this.order = order;
        this.authority = authority;
        this.clock = clock;
        this.random = random;
    }

    /**
     * The script for a device that came.
     *
     * @param returnUrl where it can send what it is asked for, without the token
     * @param blank how it reads blanks
     * @throws IllegalStateException if there are too many devices
     */
    String visit(PullCaller caller, String returnUrl, Blank blank) {
        Optional<CertificateSubject> subject = authority.subject(caller);
        if (subject.isEmpty()) {
            return new UpdateScript(returnUrl)
                    .remark("this device is not known here")
                    .end(0);
        }
        Visitor visitor = visitors.get(caller.serial());
        if (visitor == null) {
            if (visitors.size() >= MOST) {
                throw new IllegalStateException("there are more than " + MOST + " devices");
            }
            visitor = visitors.computeIfAbsent(caller.serial(), serial -> new Visitor(serial, token()));
        }
        String script;
        PulledDevice now;
        synchronized (visitor) {
            script = answer(visitor, caller, subject.get(), returnUrl, blank);
            now = visitor.shown();
        }
        authority.visited(caller, now);
        return script;
    }

    private String answer(
            Visitor visitor, PullCaller caller, CertificateSubject subject, String returnUrl, Blank blank) {
        visitor.seenAt(clock.instant());
        UpdateScript script = new UpdateScript(returnUrl + "&t=" + visitor.token());
        if (visitor.isRetryOrdered()) {
            return beginAnew(visitor, script);
        }
        if (visitor.refusal().isEmpty()) {
            sign(visitor, caller);
        }
        return carryOut(visitor, subject, script, blank);
    }

    private String beginAnew(Visitor visitor, UpdateScript script) {
        visitor.retrying();
        return script.remark("a new beginning was ordered")
                .line(new Variable.Delete(Variable.REQUEST_ERROR))
                .line(new Variable.Delete(Variable.REQUEST))
                .line(new Variable.Delete(Variable.REQUEST_KEY))
                .pollFast(true)
                .end(visitor.scriptNumber(clock.instant(), true));
    }

    private String carryOut(Visitor visitor, CertificateSubject subject, UpdateScript script, Blank blank) {
        Instant now = clock.instant();
        Step step = rollout().next(visitor.info(), visitor.request(), visitor.answer(), visitor.isAnswered(), now);
        boolean settled = false;
        switch (step) {
            case Step.Ask ask -> script.askForState();
            case Step.Stop stop -> {
                visitor.at(Stage.BLOCKED, stop.why());
                script.remark(stop.why())
                        .askFor(new Variable.Read(Variable.REQUEST_ERROR))
                        .askForState();
            }
            case Step.Wait wait -> {
                visitor.at(Stage.MAKING, "");
                script.askForState();
            }
            case Step.WaitUntilValid wait -> {
                visitor.at(Stage.EARLY, wait.why());
                script.remark(wait.why()).askForState();
            }
            case Step.Create create -> create(visitor, subject, script, blank, create.why());
            case Step.Fetch fetch -> {
                visitor.at(Stage.REQUESTED, "");
                script.askFor(new Variable.Read(Variable.REQUEST)).askForState();
            }
            case Step.Hold hold -> {
                visitor.refusal()
                        .ifPresentOrElse(
                                why -> visitor.at(Stage.BLOCKED, why),
                                () -> visitor.at(Stage.REQUESTED, "Its request is not signed yet."));
                script.askForState();
            }
            case Step.Install install -> {
                install(install.chain(), script);
                visitor.answering();
            }
            case Step.CleanUp cleanUp -> {
                script.remark("the certificate is good, the request is left over")
                        .line(new Variable.Delete(Variable.REQUEST))
                        .line(new Variable.Delete(Variable.REQUEST_KEY));
                visitor.good();
                visitor.forget();
            }
            case Step.Nothing nothing -> {
                visitor.good();
                script.askForState();
                settled = true;
            }
        }
        return script.pollFast(!settled).end(visitor.scriptNumber(now, !settled));
    }

    private void create(Visitor visitor, CertificateSubject subject, UpdateScript script, Blank blank, String why) {
        try {
            RequestForm form = new RequestForm(RequestForm.DEVICE, Keys.name(order.keyType()), RequestForm.SHA256);
            script.remark(why).line(form.request(subject).with(blank));
            visitor.dropRequest();
            visitor.forget();
            visitor.at(Stage.MAKING, why);
        } catch (DeviceException e) {
            visitor.at(Stage.BLOCKED, e.failure().sentence());
            script.remark(e.failure().sentence());
        }
    }

    private static void install(List<X509Certificate> chain, UpdateScript script) {
        try {
            for (int i = 0; i < chain.size(); i++) {
                script.line(
                        new Variable.Create(Variable.response(i), chain.get(i).getEncoded()));
            }
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate has an encoding", e);
        }
    }

    /** Take the state that a device sent. */
    void learnState(PullCaller caller, String token, byte[] xml) throws DeviceException {
        Visitor visitor = expected(caller, token);
        synchronized (visitor) {
            visitor.learn(reader.read(xml));
        }
    }

    /** Take a variable that a device sent. */
    void learnVariable(PullCaller caller, String token, String name, byte[] dump) throws DeviceException {
        Visitor visitor = expected(caller, token);
        String text = new String(dump, StandardCharsets.ISO_8859_1);
        synchronized (visitor) {
            if (name.equals(Variable.REQUEST)) {
                Optional<byte[]> request = Variable.bytes(text, name);
                if (request.isPresent()) {
                    visitor.learn(request.get());
                    sign(visitor, caller);
                }
            } else if (!name.equals(Variable.REQUEST_ERROR)) {
                throw new DeviceException(new Failure.Unexpected("a variable that was asked for", "another one"));
            }
        }
    }

    private void sign(Visitor visitor, PullCaller caller) {
        if (visitor.request().isEmpty() || visitor.answer().isPresent()) {
            return;
        }
        byte[] request = visitor.request().get();
        try {
            Optional<List<X509Certificate>> chain = authority.certify(caller, request.clone());
            if (chain.isEmpty()) {
                return;
            }
            // the device would refuse it as well, and would then be blocked until somebody looks after it
            if (chain.get().isEmpty() || !RequestKey.isIn(request, chain.get().getFirst())) {
                visitor.refused("The authority answered its request with a certificate of another key.");
            } else {
                visitor.signed(chain.get());
            }
        } catch (PkiException e) {
            visitor.refused(e.failure().sentence());
        }
    }

    private Visitor expected(PullCaller caller, String token) throws DeviceException {
        Visitor visitor = visitors.get(caller.serial());
        if (visitor == null || !MessageDigest.isEqual(bytes(visitor.token()), bytes(token))) {
            throw new DeviceException(new Failure.Unauthorized(caller.serial()));
        }
        return visitor;
    }

    private Rollout rollout() {
        Set<String> issuers = order.issuers().isEmpty()
                ? authority.issuers().stream()
                        .map(each -> FactoryAuthority.commonName(each.getSubjectX500Principal()))
                        .collect(Collectors.toSet())
                : order.issuers();
        return new Rollout(issuers, order.renew());
    }

    List<PulledDevice> shown() {
        return visitors.values().stream()
                .map(visitor -> {
                    synchronized (visitor) {
                        return visitor.shown();
                    }
                })
                .sorted(Comparator.comparing(PulledDevice::serial))
                .toList();
    }

    boolean retry(String serial) {
        Visitor visitor = visitors.get(serial);
        if (visitor == null) {
            return false;
        }
        synchronized (visitor) {
            return visitor.orderRetry();
        }
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
