// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's side of RFC 7616 with a fixed nonce, written without the client's classes, for user {@code root} with
 * password {@code päss "word"}.
 */
final class DigestServer implements TinyServer.Script {

    static final String PASSWORD = "päss \"word\"";
    static final String NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";

    private final String algorithm;
    private final String qop;
    private int lastCount;

    /** @param qop empty for a server of RFC 2069 */
    DigestServer(String algorithm, String qop) {
        this.algorithm = algorithm;
        this.qop = qop;
    }

    String challenge() {
        return "WWW-Authenticate: Digest realm=\"AXIS_ACCC8E000001\", nonce=\"" + NONCE + "\", opaque=\"o p\""
                + (algorithm.isEmpty() ? "" : ", algorithm=" + algorithm)
                + (qop.isEmpty() ? "" : ", qop=\"" + qop + "\"");
    }

    @Override
    public void answer(TinyServer.Received request, OutputStream out, Socket socket) throws Exception {
        String sent = request.header("Authorization");
        String answer = sent.isEmpty()
                ? TinyServer.answer("401 Unauthorized", "who?", challenge())
                : isRight(request, sent)
                        ? TinyServer.ok("in", "Authentication-Info: qop=auth, rspauth=\"" + proof(request, sent) + "\"")
                        : TinyServer.answer("401 Unauthorized", "no", challenge());
        out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    private boolean isRight(TinyServer.Received request, String sent) throws Exception {
        String[] line = request.line().split(" ");
        boolean counts = qop.isEmpty() || Integer.parseInt(part(sent, "nc"), 16) == ++lastCount;
        return counts
                && part(sent, "username").equals("root")
                && part(sent, "opaque").equals("o p")
                && part(sent, "nonce").equals(NONCE)
                && part(sent, "uri").equals(line[1])
                && part(sent, "response").equals(response(sent, hash(line[0] + ":" + line[1])));
    }

    private String proof(TinyServer.Received request, String sent) throws Exception {
        return qop.isEmpty() ? "" : response(sent, hash(":" + request.line().split(" ")[1]));
    }

    private String response(String sent, String request) throws Exception {
        String credentials = hash("root:AXIS_ACCC8E000001:" + PASSWORD);
        if (algorithm.endsWith("-sess")) {
            credentials = hash(credentials + ":" + NONCE + ":" + part(sent, "cnonce"));
        }
        String middle = qop.isEmpty()
                ? NONCE
                : NONCE + ":" + part(sent, "nc") + ":" + part(sent, "cnonce") + ":" + part(sent, "qop");
        return hash(credentials + ":" + middle + ":" + request);
    }

    private String hash(String text) throws Exception {
        String name = algorithm.replace("-sess", "");
        MessageDigest digest =
                MessageDigest.getInstance(name.isEmpty() ? "MD5" : name.replace("SHA-512-256", "SHA-512/256"));
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String part(String header, String name) {
        Matcher quoted =
                Pattern.compile("[ ,]" + name + "=(?:\"([^\"]*)\"|([^, ]*))").matcher(header);
        return !quoted.find() ? "" : quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
    }
}
