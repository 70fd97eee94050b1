// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.http.Soap;
import org.fleetpki.device.http.Xml;
import org.w3c.dom.Element;

/**
 * The header of a message that carries a user and a digest of the password (OASIS Web Services Security UsernameToken
 * Profile 1.0, section 3.1). The password itself is not sent.
 */
final class UsernameToken {

    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    static final String WSSE = OASIS + "wssecurity-secext-1.0.xsd";
    static final String WSU = OASIS + "wssecurity-utility-1.0.xsd";
    private static final String DIGEST = OASIS + "username-token-profile-1.0#PasswordDigest";
    private static final String BASE64 = OASIS + "soap-message-security-1.0#Base64Binary";

    /**
     * Put a token into the header of a message, in place of one that is there.
     *
     * @param created by the clock of the device; written in UTC with a {@code Z}, as devices misread other forms
     * @param nonce fresh for each message
     */
    static void put(Element request, Credentials credentials, Instant created, byte[] nonce) {
        Element header = Soap.header(request);
        Xml.empty(header);
        String time = created.truncatedTo(ChronoUnit.SECONDS).toString();
        Element security = Xml.append(header, WSSE, "wsse:Security");
        security.setAttributeNS(Soap.ENVELOPE, "SOAP-ENV:mustUnderstand", "1");
        Element token = Xml.append(security, WSSE, "wsse:UsernameToken");
        Xml.append(token, WSSE, "wsse:Username").setTextContent(credentials.user());
        Element password = Xml.append(token, WSSE, "wsse:Password");
        password.setAttribute("Type", DIGEST);
        password.setTextContent(OnvifCall.base64(digest(nonce, time, credentials)));
        Element number = Xml.append(token, WSSE, "wsse:Nonce");
        number.setAttribute("EncodingType", BASE64);
        number.setTextContent(OnvifCall.base64(nonce));
        Xml.append(token, WSU, "wsu:Created").setTextContent(time);
    }

    private static byte[] digest(byte[] nonce, String created, Credentials credentials) {
        byte[] password = credentials.secret().utf8();
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-1");
            hash.update(nonce);
            hash.update(created.getBytes(StandardCharsets.UTF_8));
            return hash.digest(password);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }

    private UsernameToken() {}
}
