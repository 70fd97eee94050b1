// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.Conditions;
import org.fleetpki.sim.KeyKind;
import org.fleetpki.sim.Pem;

/**
 * The operations on certificates of the device management service, deprecated since schema version 16.12: keys are made
 * while the client waits, and one id stands for a key and its certificate.
 */
final class NvtOperations {

    private static final Duration VALIDITY = Duration.ofDays(365);
    private static final Pattern SLASHES = Pattern.compile("(/[A-Za-z0-9.]+=[^/]*)+");

    private final OnvifModel model;
    private final Store store;
    private final Conditions conditions;
    private final InstantSource clock;
    private final SecureRandom random;
    private final CertificateMaker maker;
    private final Answers answers;

    /** @param clock the device's */
    NvtOperations(
            OnvifModel model,
            Store store,
            Conditions conditions,
            InstantSource clock,
            SecureRandom random,
            Answers answers) {
        this.model = model;
        this.store = store;
        this.conditions = conditions;
        this.clock = clock;
        this.random = random;
        this.maker = new CertificateMaker(random);
        this.answers = answers;
    }

    Answer act(String name, Arguments arguments, OnvifState state) throws Fault {
        NvtStore nvt = state.nvt();
        return switch (name) {
            case "CreateCertificate" -> create(arguments, state);
            case "GetPkcs10Request" -> request(arguments, nvt);
            case "LoadCertificates" -> load(arguments, state);
            case "LoadCertificateWithPrivateKey" -> loadWithKey(arguments, state);
            case "LoadCACertificates" -> loadAuthorities(arguments, state);
            case "GetCertificates" -> Answers.read("tds:GetCertificates", certificates(nvt));
            case "GetCACertificates" -> Answers.read("tds:GetCACertificates", authorities(nvt));
            case "GetCertificateInformation" ->
                Answers.read(
                        "tds:GetCertificateInformation",
                        CertificateInformation.markup(arguments.text("CertificateID"), any(arguments, nvt)));
            case "GetCertificatesStatus" -> Answers.read("tds:GetCertificatesStatus", status(nvt));
            case "SetCertificatesStatus" -> setStatus(arguments, state);
            case "DeleteCertificates" -> delete(arguments, state);
            case "GetClientCertificateMode" ->
                Answers.read("tds:GetClientCertificateMode", Markup.text("tds:Enabled", nvt.clientMode()));
            case "SetClientCertificateMode" ->
                answers.changed(
                        state,
                        state.with(nvt.withClientMode(arguments.flag("Enabled"))),
                        "tds:SetClientCertificateMode");
            default -> throw Fault.notSupported();
        };
    }

    private Answer create(Arguments arguments, OnvifState state) throws Fault {
        String wanted = arguments.optional("CertificateID");
        String id = wanted.isEmpty() ? "Cert" + state.next() : wanted;
        free(id, state.nvt());
        room(state.nvt());
        String subject = arguments.optional("Subject");
        Instant from = arguments.moment("ValidNotBefore").orElse(clock.instant());
        Instant to = arguments.moment("ValidNotAfter").orElse(from.plus(VALIDITY));
        if (!from.isBefore(to)) {
            throw Fault.invalid("InvalidDateTime", "ValidNotAfter is not after ValidNotBefore");
        }
        X500Principal name = subject(subject.isEmpty() ? "CN=" + state.device().hostName() : subject);
        conditions.awaitKeys();
        KeyPair key = KeyKind.RSA_2048.generate(random);
        X509Certificate certificate =
                maker.selfSigned(new CertificateMaker.Contents(name, List.of(), from, to, false), key);
        NvtStore next = state.nvt()
                .with(state.nvt().certificates().with(id, new NvtStore.Entry(certificate, key.getPrivate())));
        return answers.changed(
                state,
                state.with(next).used(1),
                "tds:CreateCertificate",
                certificate("tds:NvtCertificate", id, certificate));
    }

    /** A distinguished name in the form of RFC 4514, or with slashes as in {@code /C=SE/CN=cam}. */
    private static X500Principal subject(String text) throws Fault {
        String name = text;
        if (SLASHES.matcher(text).matches()) {
            List<String> parts = new ArrayList<>(List.of(text.substring(1).split("/")));
            name = String.join(",", parts.reversed());
        }
        try {
            return new X500Principal(name);
        } catch (IllegalArgumentException e) {
            throw Fault.invalid("InvalidSubject", "'" + text + "' is no distinguished name");
        }
    }

    private static void free(String id, NvtStore nvt) throws Fault {
        if (id.isEmpty() || nvt.certificates().has(id) || nvt.authorities().has(id)) {
            throw Fault.invalid("CertificateID", "The id '" + id + "' is taken or empty");
        }
    }

    private void room(NvtStore nvt) throws Fault {
        int stored = nvt.certificates().size() + nvt.authorities().size();
        store.room(stored, model.certificates(), "MaxCertificates");
        store.room(nvt.certificates().size(), model.keys(), "MaxCertificates");
    }

    private static NvtStore.Entry entry(Arguments arguments, NvtStore nvt) throws Fault {
        String id = arguments.text("CertificateID");
        return nvt.certificates().get(id).orElseThrow(() -> unknown(id));
    }

    private static X509Certificate any(Arguments arguments, NvtStore nvt) throws Fault {
        String id = arguments.text("CertificateID");
        Optional<X509Certificate> own = nvt.certificates().get(id).map(NvtStore.Entry::certificate);
        return own.or(() -> nvt.authorities().get(id)).orElseThrow(() -> unknown(id));
    }

    private static Fault unknown(String id) {
        return Fault.invalid("CertificateID", "There is no certificate '" + id + "'");
    }

    /** A request without alternative names: these operations know no extensions. */
    private Answer request(Arguments arguments, NvtStore nvt) throws Fault {
        NvtStore.Entry entry = entry(arguments, nvt);
        String subject = arguments.optional("Subject");
        byte[] der = maker.request(
                subject.isEmpty() ? entry.certificate().getSubjectX500Principal() : subject(subject),
                List.of(),
                entry.certificate().getPublicKey(),
                entry.key());
        return Answers.read("tds:GetPkcs10Request", Markup.element("tds:Pkcs10Request", Markup.data("tt:Data", der)));
    }

    /** Install certificates for keys that are here, each under the id of its key. */
    private Answer load(Arguments arguments, OnvifState state) throws Fault {
        NvtStore nvt = state.nvt();
        for (Arguments loaded : some(arguments, "NVTCertificate")) {
            String id = loaded.text("CertificateID");
            X509Certificate certificate = certificate(loaded.one("Certificate"));
            NvtStore.Entry entry = nvt.certificates().get(id).orElseThrow(() -> unknown(id));
            if (!certificate.getPublicKey().equals(entry.certificate().getPublicKey())) {
                throw Fault.invalid("KeysNotMatching", "The certificate is not for the key '" + id + "'");
            }
            nvt = nvt.with(nvt.certificates().with(id, new NvtStore.Entry(certificate, entry.key())));
        }
        return answers.changed(state, state.with(nvt), "tds:LoadCertificates");
    }

    private Answer loadWithKey(Arguments arguments, OnvifState state) throws Fault {
        OnvifState next = state;
        for (Arguments loaded : some(arguments, "CertificateWithPrivateKey")) {
            String wanted = loaded.optional("CertificateID");
            String id = wanted.isEmpty() ? "Cert" + next.next() : wanted;
            free(id, next.nvt());
            room(next.nvt());
            X509Certificate certificate = certificate(loaded.one("Certificate"));
            NvtStore.Entry entry = new NvtStore.Entry(certificate, PlainKey.read(loaded.one("PrivateKey")));
            if (!Pem.match(entry.key(), certificate.getPublicKey())) {
                throw Fault.invalid("KeysNotMatching", "The private key is not that of the certificate");
            }
            NvtStore more = next.nvt().with(next.nvt().certificates().with(id, entry));
            next = next.with(more).used(1);
        }
        return answers.changed(state, next, "tds:LoadCertificateWithPrivateKey");
    }

    private Answer loadAuthorities(Arguments arguments, OnvifState state) throws Fault {
        OnvifState next = state;
        for (Arguments loaded : some(arguments, "CACertificate")) {
            String wanted = loaded.optional("CertificateID");
            String id = wanted.isEmpty() ? "CA" + next.next() : wanted;
            free(id, next.nvt());
            store.room(
                    next.nvt().certificates().size() + next.nvt().authorities().size(),
                    model.certificates(),
                    "MaxCertificates");
            NvtStore more = next.nvt()
                    .withAuthorities(next.nvt().authorities().with(id, certificate(loaded.one("Certificate"))));
            next = next.with(more).used(1);
        }
        return answers.changed(state, next, "tds:LoadCACertificates");
    }

    /** The elements of a name, which hold elements of the common namespace. */
    private static List<Arguments> some(Arguments arguments, String name) throws Fault {
        if (arguments.all(name).isEmpty()) {
            throw Fault.arguments(name + " is missing");
        }
        return arguments.all(name).stream()
                .map(element -> element.within(Names.TT))
                .toList();
    }

    private static X509Certificate certificate(Arguments binary) throws Fault {
        try {
            return Der.certificate(binary.octets("Data"));
        } catch (CertificateException e) {
            throw Fault.invalid("CertificateFormat", "The certificate cannot be read");
        }
    }

    private static String certificate(String element, String id, X509Certificate certificate) {
        return Markup.element(
                element,
                Markup.text("tt:CertificateID", id),
                Markup.element("tt:Certificate", Markup.data("tt:Data", Der.of(certificate))));
    }

    private static String[] certificates(NvtStore nvt) {
        return nvt.certificates().things().entrySet().stream()
                .map(entry -> certificate(
                        "tds:NvtCertificate", entry.getKey(), entry.getValue().certificate()))
                .toArray(String[]::new);
    }

    private static String[] authorities(NvtStore nvt) {
        return nvt.authorities().things().entrySet().stream()
                .map(entry -> certificate("tds:CACertificate", entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    private static String[] status(NvtStore nvt) {
        return nvt.certificates().things().keySet().stream()
                .map(id -> Markup.element(
                        "tds:CertificateStatus",
                        Markup.text("tt:CertificateID", id),
                        Markup.text("tt:Status", nvt.enabled().contains(id))))
                .toArray(String[]::new);
    }

    /** Set what the request names; what it does not name stays as it is. */
    private Answer setStatus(Arguments arguments, OnvifState state) throws Fault {
        List<String> enabled = new ArrayList<>(state.nvt().enabled());
        for (Arguments wanted : some(arguments, "CertificateStatus")) {
            entry(wanted, state.nvt());
            String id = wanted.text("CertificateID");
            enabled.remove(id);
            if (wanted.flag("Status")) {
                enabled.addFirst(id);
            }
        }
        if (enabled.isEmpty() && state.device().https()) {
            throw Fault.action("NoCertificate", "HTTPS needs a certificate");
        }
        return answers.changed(state, state.with(state.nvt().withEnabled(enabled)), "tds:SetCertificatesStatus");
    }

    private Answer delete(Arguments arguments, OnvifState state) throws Fault {
        NvtStore nvt = state.nvt();
        if (arguments.all("CertificateID").isEmpty()) {
            throw Fault.arguments("CertificateID is missing");
        }
        for (Arguments named : arguments.all("CertificateID")) {
            String id = named.text();
            if (!nvt.certificates().has(id) && !nvt.authorities().has(id)) {
                throw unknown(id);
            }
            if (nvt.enabled().contains(id)) {
                throw Store.referenced(id);
            }
            nvt = nvt.with(nvt.certificates().without(id))
                    .withAuthorities(nvt.authorities().without(id));
        }
        return answers.changed(state, state.with(nvt), "tds:DeleteCertificates");
    }
}
