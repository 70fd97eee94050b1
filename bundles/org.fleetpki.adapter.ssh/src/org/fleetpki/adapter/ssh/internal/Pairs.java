// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.pki.api.Fingerprint;

/**
 * The pairs of certificate and key that are kept in a folder of the device, and the one in use.
 *
 * @param shell runs the scripts
 * @param profile where everything is
 */
record Pairs(Shell shell, Profile profile) {

    private static final byte[] NO_INPUT = {};

    /** What a file name may be made of on every file system. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final int FINGERPRINT_DIGITS = 16;

    /** One pair. The pair in use may be kept under no name yet; it has the name already that it will be kept by. */
    record Pair(String id, X509Certificate leaf, boolean used, boolean kept) {}

    /** All that can be read. A file in the folder that holds no certificate is none of ours. */
    List<Pair> list() throws DeviceException {
        String said = run(
                Script.LIST,
                "list its certificates",
                List.of(profile.folder(), layout(), profile.certificate(), profile.key()),
                NO_INPUT,
                Shell.SHORT);
        if (!said.stripTrailing().endsWith("@@ end")) {
            throw new DeviceException(
                    new Failure.Unexpected("a list of certificates", "'" + DeviceText.clean(said) + "'"));
        }
        List<Pair> pairs = new ArrayList<>();
        Optional<X509Certificate> live = Optional.empty();
        for (String entry : said.split("(?m)^@@ ")) {
            int line = entry.indexOf('\n');
            String[] words =
                    (line < 0 ? entry : entry.substring(0, line)).strip().split(" ");
            String pem = line < 0 ? "" : entry.substring(line + 1);
            if (words[0].equals("live")) {
                live = Optional.of(leaf(pem)
                        .orElseThrow(() -> new DeviceException(new Failure.Unexpected(
                                "a certificate in PEM in " + profile.certificate(), "something else"))));
            } else if (words.length == 2) {
                leaf(pem).ifPresent(leaf -> pairs.add(new Pair(words[1], leaf, words[0].equals("used"), true)));
            }
        }
        if (live.isPresent() && pairs.stream().noneMatch(Pair::used)) {
            pairs.add(new Pair(presentName(live.get()), live.get(), true, false));
        }
        return pairs;
    }

    /** The name by which a certificate of somebody else is kept that was in use. */
    private static String presentName(X509Certificate leaf) {
        return "present-" + Fingerprint.of(leaf).hex().substring(0, FINGERPRINT_DIGITS);
    }

    private static Optional<X509Certificate> leaf(String pem) {
        int end = pem.indexOf("-----END CERTIFICATE-----");
        if (end < 0) {
            return Optional.empty();
        }
        byte[] first = (pem.substring(0, end) + "-----END CERTIFICATE-----\n").getBytes(StandardCharsets.ISO_8859_1);
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(first)));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    /**
     * Run a script on the folder and a pair in it.
     *
     * @param action what the device refuses if it refuses
     * @return its output
     */
    String onPair(Script script, String action, String id, List<String> more, byte[] input, Duration patience)
            throws DeviceException {
        if (!NAME.matcher(id).matches()) {
            throw new DeviceException(new Failure.Rejected(
                    action,
                    "a name is made of letters, digits, dots, hyphens and underscores, and '" + id + "' is not"));
        }
        List<String> arguments = new ArrayList<>(List.of(profile.folder(), id));
        arguments.addAll(more);
        return run(script, action, arguments, input, patience);
    }

    /** Put a pair into use, or leave all as it was. */
    void use(String id) throws DeviceException {
        if (id.isEmpty()) {
            throw new DeviceException(new Failure.Rejected(
                    "serve no certificate", profile.title() + " had none before, and would be left without one"));
        }
        String action = "serve '" + id + "'";
        if (!NAME.matcher(id).matches()) {
            throw new DeviceException(new Failure.Rejected(action, "it has no certificate of that name"));
        }
        run(Script.RECOVER, action, List.of(profile.certificate(), profile.key()), NO_INPUT, Shell.SHORT);
        Optional<Pair> used = list().stream().filter(Pair::used).findFirst();
        if (used.isPresent() && used.get().id().equals(id)) {
            return;
        }
        String keep = used.filter(pair -> !pair.kept()).map(Pair::id).orElse("");
        run(
                Script.SWITCH,
                action,
                List.of(
                        profile.folder(),
                        id,
                        keep,
                        layout(),
                        profile.certificate(),
                        profile.key(),
                        profile.owner(),
                        profile.mode(),
                        profile.check(),
                        profile.reload()),
                NO_INPUT,
                profile.patience().plus(Shell.SHORT));
    }

    private String layout() {
        return profile.layout() == Profile.Layout.COMBINED ? "combined" : "separate";
    }

    private String run(Script script, String action, List<String> arguments, byte[] input, Duration patience)
            throws DeviceException {
        return output(action, shell.run(script, arguments, input, patience));
    }

    /** What a script wrote, if it did what it should. */
    static String output(String action, Shell.Ran ran) throws DeviceException {
        if (ran.status() == 0) {
            return ran.output();
        }
        String words = DeviceText.clean(ran.complaint());
        throw new DeviceException(
                new Failure.Rejected(action, words.isEmpty() ? "exit status " + ran.status() : words));
    }
}
