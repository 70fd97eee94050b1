// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.pull.PulledDevice;
import org.fleetpki.device.api.pull.PulledDevice.Stage;
import org.fleetpki.device.innovaphone.CertificateInfo;

/**
 * What is known of one device that polls. It is kept in memory only: all of it can be learnt from the device anew, and a
 * certificate that was signed and not yet fetched is asked for again by its request. Whoever uses it holds its lock.
 */
final class Visitor {

    private final String serial;
    private final String token;
    private Optional<CertificateInfo> info = Optional.empty();
    private Optional<byte[]> request = Optional.empty();
    private Optional<List<X509Certificate>> answer = Optional.empty();
    private boolean answered;
    private boolean retry;
    private Optional<String> refusal = Optional.empty();
    private Stage stage = Stage.NEW;
    private String detail = "";
    private Instant seen = Instant.EPOCH;
    private long lastScript;

    /** @param token what the device has to show when it sends something back */
    Visitor(String serial, String token) {
        this.serial = serial;
        this.token = token;
    }

    String token() {
        return token;
    }

    Optional<CertificateInfo> info() {
        return info;
    }

    Optional<byte[]> request() {
        return request;
    }

    Optional<List<X509Certificate>> answer() {
        return answer;
    }

    boolean isAnswered() {
        return answered;
    }

    boolean isRetryOrdered() {
        return retry;
    }

    /** Why the authority refused its request. */
    Optional<String> refusal() {
        return refusal;
    }

    void learn(CertificateInfo told) {
        info = Optional.of(told);
    }

    /** A request that differs from the last one has another key, so that an answer to the last one is of no use. */
    void learn(byte[] told) {
        if (request.isEmpty() || !Arrays.equals(request.get(), told)) {
            answer = Optional.empty();
            refusal = Optional.empty();
        }
        request = Optional.of(told.clone());
    }

    void signed(List<X509Certificate> chain) {
        answer = Optional.of(List.copyOf(chain));
    }

    void refused(String why) {
        refusal = Optional.of(why);
        at(Stage.BLOCKED, why);
    }

    /** It is being given the answer. */
    void answering() {
        answered = true;
        forget();
        at(Stage.ANSWERED, "");
    }

    /** Its certificate is good. */
    void good() {
        answered = false;
        dropRequest();
        at(Stage.GOOD, "");
    }

    /** The request that it had is gone or goes now. */
    void dropRequest() {
        request = Optional.empty();
        answer = Optional.empty();
        refusal = Optional.empty();
    }

    /** Something is being changed: what it told is no longer true, and it is asked again before anything else. */
    void forget() {
        info = Optional.empty();
    }

    void at(Stage newStage, String newDetail) {
        stage = newStage;
        detail = newDetail;
    }

    void seenAt(Instant now) {
        seen = now;
    }

    /** Order a new beginning; false if nothing blocks it. */
    boolean orderRetry() {
        retry = stage == Stage.BLOCKED;
        return retry;
    }

    /** The new beginning is under way. */
    void retrying() {
        retry = false;
        answered = false;
        dropRequest();
        forget();
        at(Stage.NEW, "");
    }

    /** A number that the device has not seen on its last script, unless nothing is to be done again for that while. */
    long scriptNumber(Instant now, boolean repeatable) {
        long fresh = repeatable ? Math.max(lastScript + 1, now.getEpochSecond()) : now.getEpochSecond() / 86_400;
        lastScript = fresh;
        return fresh;
    }

    PulledDevice shown() {
        return new PulledDevice(serial, stage, detail, seen);
    }
}
