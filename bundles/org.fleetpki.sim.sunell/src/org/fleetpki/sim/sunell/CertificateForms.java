// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.sunell;

import java.io.IOException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.KeyKind;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Multipart;
import org.fleetpki.sim.Parameters;
import org.fleetpki.sim.Pem;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;
import org.fleetpki.sim.TlsIdentity;

/** The page for certificates: the built-in authority, the request, the upload. */
final class CertificateForms {

    private final Names names;
    private final Memory<SunellState> memory;
    private final Power power;
    private final SecureRandom random;

    CertificateForms(Names names, Memory<SunellState> memory, Power power, SecureRandom random) {
        this.names = names;
        this.memory = memory;
        this.power = power;
        this.random = random;
    }

    /** @throws IllegalArgumentException if the form cannot be decoded */
    Answer act(Request request, Parameters query) {
        SunellState state = memory.state();
        String action = query.text("action");
        String type = query.text("type");
        if (is(action, "action.export") && is(type, "type.authority")) {
            return file("cacert.crt", Pem.of(state.authority().chain().getFirst()));
        }
        if (is(action, "action.export") && is(type, "type.request")) {
            return state.request()
                    .map(pending -> file("certreq.pem", Pem.block("CERTIFICATE REQUEST", pending.der())))
                    .orElse(failure("absent"));
        }
        if (is(action, "action.create") && is(type, "type.request")) {
            return create(Parameters.decode(request.text()));
        }
        if (is(action, "action.delete") && is(type, "type.request")) {
            return ok(old -> old.withRequest(Optional.empty()));
        }
        return is(action, "action.upload") && is(type, "type.certificate") ? upload(request, state) : failure("format");
    }

    private boolean is(String text, String key) {
        return text.equals(names.get(key));
    }

    private Answer create(Parameters form) {
        if (power.conditions().isStoreFull()) {
            return failure("full");
        }
        Optional<X500Principal> subject = subject(form);
        if (subject.isEmpty()) {
            return failure("format");
        }
        power.conditions().awaitKeys();
        KeyPair key = KeyKind.RSA_2048.generate(random);
        byte[] der = new CertificateMaker(random).request(subject.get(), List.of(), key.getPublic(), key.getPrivate());
        return ok(old -> old.withRequest(Optional.of(new SunellState.Pending(der, key.getPrivate()))));
    }

    private Optional<X500Principal> subject(Parameters form) {
        X500NameBuilder builder = new X500NameBuilder(BCStyle.INSTANCE);
        if (form.text(names.get("field.CN")).isEmpty()) {
            return Optional.empty();
        }
        try {
            add(builder, form, "C", BCStyle.C);
            add(builder, form, "ST", BCStyle.ST);
            add(builder, form, "L", BCStyle.L);
            add(builder, form, "O", BCStyle.O);
            add(builder, form, "OU", BCStyle.OU);
            add(builder, form, "CN", BCStyle.CN);
            return Optional.of(new X500Principal(builder.build().getEncoded()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void add(X500NameBuilder builder, Parameters form, String field, ASN1ObjectIdentifier type) {
        String value = form.text(names.get("field." + field));
        if (!value.isEmpty()) {
            builder.addRDN(type, value);
        }
    }

    private Answer upload(Request request, SunellState state) {
        Optional<Multipart.Part> file = Multipart.part(request, names.get("field.certificate"));
        Optional<Multipart.Part> keyFile = Multipart.part(request, names.get("field.key"));
        if (file.isEmpty()) {
            return failure("format");
        }
        if (power.conditions().isStoreFull()) {
            return failure("full");
        }
        try {
            List<X509Certificate> chain = Pem.certificates(file.get().text());
            Optional<PrivateKey> key = keyFile.isPresent()
                    ? Pem.privateKey(keyFile.get().text())
                    : state.request().map(SunellState.Pending::key);
            if (chain.isEmpty() || keyFile.isPresent() && key.isEmpty()) {
                return failure("format");
            }
            if (key.isEmpty() || !Pem.match(key.get(), chain.getFirst().getPublicKey())) {
                return failure("unfit");
            }
            TlsIdentity own = new TlsIdentity(key.get(), chain);
            return ok(old -> old.withOwn(Optional.of(own))).then(power::reopen);
        } catch (IOException e) {
            return failure("format");
        }
    }

    private Answer ok(UnaryOperator<SunellState> change) {
        return Answer.changing(SunellBehaviour.text("return=0\r\n"), () -> memory.change(change));
    }

    private Answer failure(String key) {
        return Answer.of(SunellBehaviour.text(names.failure(key)));
    }

    private static Answer file(String name, String content) {
        return Answer.of(Response.of(200, "application/octet-stream", content)
                .with("Content-Disposition", "attachment; filename=\"" + name + "\""));
    }
}
