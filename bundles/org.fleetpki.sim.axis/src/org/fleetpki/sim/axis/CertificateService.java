// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.KeyKind;
import org.fleetpki.sim.Pem;
import org.fleetpki.sim.Xml;
import org.w3c.dom.Element;

/** The SOAP service that makes keys, requests and certificate sets, the only one for them before AXIS OS 11.6. */
final class CertificateService {

    static final String NAMESPACE = "http://www.axis.com/vapix/ws/certificates";

    private static final Duration USUAL_VALIDITY = Duration.ofDays(365);
    private static final Map<String, ASN1ObjectIdentifier> SUBJECT = Map.of(
            "C", BCStyle.C, "O", BCStyle.O, "OU", BCStyle.OU, "ST", BCStyle.ST, "L", BCStyle.L, "CN", BCStyle.CN);

    private final AxisModel model;
    private final AxisSettings settings;
    private final InstantSource clock;
    private final SecureRandom random;
    private final CertificateMaker maker;
    private final Room room;
    private final SoapAnswers answers;

    CertificateService(
            AxisModel model,
            AxisSettings settings,
            InstantSource clock,
            SecureRandom random,
            Room room,
            SoapAnswers answers) {
        this.model = model;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.maker = new CertificateMaker(random);
        this.room = room;
        this.answers = answers;
    }

    Answer act(Element operation, AxisState state) throws SoapFault {
        return switch (operation.getLocalName()) {
            case "CreateCertificate2" -> create(operation, state);
            case "GetPkcs10Request2" -> request(operation, state);
            case "LoadPkcs12" -> load(operation, state);
            case "ListCertSets" ->
                read(
                        "ListCertSets",
                        CertSet.NAMES.stream().map(CertificateService::name).collect(Collectors.joining()));
            case "GetCertSet" -> {
                String name = setName(operation);
                yield read(
                        "GetCertSet",
                        "<acertificates:CertSet>" + WebServerXml.aliases(state.set(name)) + "</acertificates:CertSet>");
            }
            case "SetCertSet" -> set(operation, state);
            default -> throw SoapFault.actionNotSupported();
        };
    }

    private static Answer read(String operation, String contents) {
        return SoapAnswers.read(response(operation, contents));
    }

    private static String response(String operation, String contents) {
        return "<acertificates:%1$sResponse>%2$s</acertificates:%1$sResponse>".formatted(operation, contents);
    }

    private static String name(String set) {
        return "<acertificates:CertSetName>" + Xml.escape(set) + "</acertificates:CertSetName>";
    }

    /** Make a key of the default keystore, and certify it by itself. */
    private Answer create(Element operation, AxisState state) throws SoapFault {
        Elements.only(operation, NAMESPACE, "Id", "Subject", "ValidNotBefore", "ValidNotAfter");
        String id = free(operation, state);
        X500Principal subject = subject(Elements.required(operation, NAMESPACE, "Subject"));
        Instant from = Elements.moment(operation, NAMESPACE, "ValidNotBefore").orElse(clock.instant());
        Instant to = Elements.moment(operation, NAMESPACE, "ValidNotAfter").orElse(from.plus(USUAL_VALIDITY));
        if (!from.isBefore(to)) {
            throw SoapFault.invalidValue("ValidNotAfter is not after ValidNotBefore");
        }
        AxisModel.Keystore keystore = model.keystore(state.keystore()).orElseThrow();
        if (settings.maintenance().contains(KeyKind.RSA_2048)
                || !keystore.kinds().contains(KeyKind.RSA_2048)) {
            throw SoapFault.certificates("KeyPairGenerationFault", "The key pair cannot be generated");
        }
        room.awaitKey();
        KeyPair key = KeyKind.RSA_2048.generate(random);
        X509Certificate certificate =
                maker.selfSigned(new CertificateMaker.Contents(subject, List.of(), from, to, false), key);
        String contents = "<acertificates:Id>" + Xml.escape(id) + "</acertificates:Id><acertificates:Certificate>"
                + base64(certificate) + "</acertificates:Certificate>";
        return answers.changed(
                state.with(new KeyEntry(id, certificate, key.getPrivate(), keystore.id(), false)),
                response("CreateCertificate2", contents));
    }

    private String free(Element operation, AxisState state) throws SoapFault {
        return free(Elements.text(Elements.required(operation, NAMESPACE, "Id")), room, state);
    }

    /** An id for a new certificate with a key. */
    static String free(String id, Room room, AxisState state) throws SoapFault {
        if (id.isEmpty()) {
            throw SoapFault.invalidValue("The id is empty");
        }
        if (state.knows(id)) {
            throw SoapFault.certificates("CertificateIdInUseFault", "The id is taken: " + id);
        }
        if (!room.forKey(state)) {
            throw SoapFault.certificates("MaxNumberOfCertificatesFault", "There is no room for another certificate");
        }
        return id;
    }

    private static X500Principal subject(Element element) throws SoapFault {
        X500NameBuilder builder = new X500NameBuilder(BCStyle.INSTANCE);
        for (Element part : Xml.children(element)) {
            ASN1ObjectIdentifier type = SUBJECT.get(part.getLocalName());
            if (type == null || !WebServerXml.CERT.equals(part.getNamespaceURI())) {
                throw SoapFault.tagMismatch();
            }
            if (!Elements.text(part).isEmpty()) {
                builder.addRDN(type, Elements.text(part));
            }
        }
        try {
            return new X500Principal(builder.build().getEncoded());
        } catch (IOException | RuntimeException e) {
            throw SoapFault.invalidValue("The subject cannot be encoded");
        }
    }

    /** A request without alternative names, in base64 without armour. */
    private Answer request(Element operation, AxisState state) throws SoapFault {
        Elements.only(operation, NAMESPACE, "Id", "Subject");
        KeyEntry entry = find(Elements.text(Elements.required(operation, NAMESPACE, "Id")), state);
        Optional<Element> subject = Elements.child(operation, NAMESPACE, "Subject");
        byte[] der = maker.request(
                subject.isPresent()
                        ? subject(subject.get())
                        : entry.certificate().getSubjectX500Principal(),
                List.of(),
                entry.certificate().getPublicKey(),
                entry.key());
        return read(
                "GetPkcs10Request2",
                "<acertificates:Pkcs10Request>" + Base64.getEncoder().encodeToString(der)
                        + "</acertificates:Pkcs10Request>");
    }

    private static KeyEntry find(String id, AxisState state) throws SoapFault {
        return Optional.ofNullable(state.certificates().get(id))
                .orElseThrow(() -> SoapFault.certificates("Pkcs10GenerationFault", "There is no certificate " + id));
    }

    private Answer load(Element operation, AxisState state) throws SoapFault {
        Elements.only(operation, NAMESPACE, "Id", "Certificate", "Password");
        if (settings.fips()) {
            throw SoapFault.certificates("CertificateFormatFault", "PKCS #12 is not allowed in FIPS mode");
        }
        String id = free(operation, state);
        char[] secret = Elements.child(operation, NAMESPACE, "Password")
                .map(Elements::text)
                .orElse("")
                .toCharArray();
        try {
            KeyStore archive = KeyStore.getInstance("PKCS12");
            byte[] content = Elements.octets(Elements.required(operation, NAMESPACE, "Certificate"));
            archive.load(new ByteArrayInputStream(content), secret);
            for (String name : Collections.list(archive.aliases())) {
                X509Certificate certificate = (X509Certificate) archive.getCertificate(name);
                if (archive.isKeyEntry(name)
                        && archive.getKey(name, secret) instanceof PrivateKey key
                        && Pem.match(key, certificate.getPublicKey())) {
                    return answers.changed(
                            state.with(new KeyEntry(id, certificate, key, state.keystore(), false)),
                            response("LoadPkcs12", ""));
                }
            }
            throw SoapFault.certificates("CertificateFormatFault", "The archive holds no certificate with a key");
        } catch (GeneralSecurityException | IOException e) {
            throw SoapFault.certificates("CertificateFormatFault", "The archive cannot be opened");
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private static String setName(Element operation) throws SoapFault {
        String name = Elements.text(Elements.required(operation, NAMESPACE, "CertSetName"));
        if (!CertSet.NAMES.contains(name)) {
            throw SoapFault.invalidValue("There is no certificate set " + name);
        }
        return name;
    }

    /** Choose certificates for a function; the web server restarts with its own. */
    private Answer set(Element operation, AxisState state) throws SoapFault {
        Elements.only(operation, NAMESPACE, "CertSetName", "CertSet");
        String name = setName(operation);
        CertSet set = WebServerXml.set(Elements.required(operation, NAMESPACE, "CertSet"));
        SoapServices.known(set.certificates(), state.certificates().keySet());
        SoapServices.known(set.authorities(), state.authorities().keySet());
        SoapServices.known(set.trusted(), state.authorities().keySet());
        AxisState next = state.with(name, set);
        boolean web = name.equals(CertSet.WEB_SERVER);
        if (web && set.certificates().isEmpty() && state.webServer().tls()) {
            throw SoapFault.invalidValue("TLS needs a certificate");
        }
        return web && state.webServer().tls()
                ? answers.restarting(next, response("SetCertSet", ""))
                : answers.changed(next, response("SetCertSet", ""));
    }

    static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
