// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.Placement;
import org.fleetpki.pki.api.KeyType;
import tools.jackson.core.JsonPointer;

/** Reads the capabilities of a family. */
final class CapabilityReader {

    private static final JsonPointer NOWHERE = JsonPointer.compile("/");

    private final CallReader calls;
    private final boolean experimental;

    /** @param experimental whether the whole family is */
    CapabilityReader(CallReader calls, boolean experimental) {
        this.calls = calls;
        this.experimental = experimental;
    }

    List<Spec> all(Table table) {
        List<Spec> specs = new ArrayList<>();
        read(table, "store", this::store, specs);
        read(table, "csr", this::csr, specs);
        read(table, "key-upload", this::upload, specs);
        read(table, "self-signed", this::selfSigned, specs);
        read(table, "https", this::https, specs);
        read(table, "authority", this::authority, specs);
        read(table, "default-certificate", this::restore, specs);
        read(table, "reboot", this::restart, specs);
        read(table, "clock", this::clock, specs);
        read(table, "network", this::network, specs);
        return specs;
    }

    Optional<Spec.Store> trust(Table table) {
        return table.table("trust").map(each -> {
            Spec.Store spec = store(each, traits(each, false));
            if (spec.certificate().isEmpty()) {
                each.report("certificate", "is missing; a trust list shows its certificates");
            }
            each.refuseOthers();
            return spec;
        });
    }

    private void read(Table table, String key, BiFunction<Table, Traits, Spec> reader, List<Spec> specs) {
        table.table(key).ifPresent(each -> {
            boolean keys = key.equals("csr") || key.equals("key-upload") || key.equals("self-signed");
            specs.add(reader.apply(each, traits(each, keys)));
            each.refuseOthers();
        });
    }

    private Traits traits(Table table, boolean withKeys) {
        Set<KeyType> keyTypes = EnumSet.noneOf(KeyType.class);
        Placement placement = Placement.BESIDE;
        if (withKeys) {
            table.demand("key-types", "such as [RSA-2048]");
            keyTypes.addAll(table.oneOrMore("key-types", Parsers::keyType));
            placement = placement(table);
        }
        return new Traits(
                table.flag("experimental") || experimental,
                cost(table),
                table.oneOrMore("limits", text -> text),
                keyTypes,
                placement);
    }

    private static Placement placement(Table parent) {
        return parent.table("placement")
                .<Placement>map(table -> {
                    Placement.InPlace place = new Placement.InPlace(
                            table.required("in-place", "the name of the place", text -> text)
                                    .orElse(""),
                            table.required("way-back", "a sentence for the plan", text -> text)
                                    .orElse(""));
                    table.refuseOthers();
                    return place;
                })
                .orElse(Placement.BESIDE);
    }

    private static Cost cost(Table parent) {
        return parent.table("cost")
                .map(table -> {
                    Cost cost = new Cost(
                            Duration.ofSeconds(table.seconds("interruption").orElse(0L)),
                            Duration.ofSeconds(table.seconds("work").orElse(0L)),
                            table.text("detail").orElse(""));
                    table.refuseOthers();
                    return cost;
                })
                .orElse(Cost.NONE);
    }

    private Spec.Csr csr(Table table, Traits traits) {
        boolean writes = !table.has("writes-alternative-names") || table.flag("writes-alternative-names");
        return new Spec.Csr(
                traits,
                writes,
                table.flag("requires-alternative-names"),
                calls.requiredCalls(table, "create", "the requests that make key and request"),
                calls.required(table, "request", "the request that fetches what was made"),
                ExtractReader.required(table, "content", "where the request stands, such as {body: file}"),
                calls.calls(table, "delete"),
                calls.requiredCalls(table, "install", "the requests that bring the certificate"));
    }

    private Spec.Upload upload(Table table, Traits traits) {
        return new Spec.Upload(
                traits,
                table.flag("requires-alternative-names"),
                calls.requiredCalls(table, "upload", "the requests that bring certificate and key"));
    }

    private Spec.SelfSigned selfSigned(Table table, Traits traits) {
        return new Spec.SelfSigned(traits, calls.requiredCalls(table, "create", "the requests that make it"));
    }

    private Spec.Store store(Table table, Traits traits) {
        Call list = calls.required(table, "list", "the request that lists the certificates");
        Spec.Store spec = new Spec.Store(
                traits,
                list,
                table.required("entries", "a JSON pointer to the list", Parsers::pointer)
                        .orElse(NOWHERE),
                table.required("id", "a JSON pointer in an entry", Parsers::pointer)
                        .orElse(NOWHERE),
                ExtractReader.pointer(table, "certificate"),
                ExtractReader.pointer(table, "fingerprint"),
                ExtractReader.pointer(table, "kind"),
                ExtractReader.equals(table, "factory"),
                calls.calls(table, "add"),
                calls.calls(table, "delete"));
        if (spec.certificate().isEmpty() && spec.fingerprint().isEmpty()) {
            table.report("id", "stands alone; say where an entry shows its certificate or its fingerprint");
        }
        return spec;
    }

    private Spec.Https https(Table table, Traits traits) {
        return new Spec.Https(
                traits,
                calls.required(table, "read", "the request that shows the settings"),
                ExtractReader.required(table, "mode", "where the mode stands"),
                ExtractReader.optional(table, "certificate"),
                modes(table),
                calls.requiredCalls(table, "write", "the requests that change the settings"));
    }

    private static Map<HttpsMode, Map<String, String>> modes(Table parent) {
        Map<HttpsMode, Map<String, String>> modes = new EnumMap<>(HttpsMode.class);
        parent.demand("modes", "the device's words for http-only, http-and-https, https-only");
        parent.table("modes").ifPresent(table -> {
            for (HttpsMode mode : HttpsMode.values()) {
                Map<String, String> words = table.map(mode.id(), text -> text);
                if (table.has(mode.id())) {
                    modes.put(mode, words);
                    if (!words.containsKey("other")) {
                        table.report(mode.id(), "lacks the word for 'other' kinds of certificate");
                    }
                }
            }
            table.refuseOthers();
        });
        return modes;
    }

    private Spec.Authority authority(Table table, Traits traits) {
        return new Spec.Authority(
                traits,
                calls.required(table, "get", "the request that fetches the certificate"),
                ExtractReader.required(table, "certificate", "where it stands, such as {body: file}"));
    }

    private Spec.Default restore(Table table, Traits traits) {
        return new Spec.Default(traits, calls.requiredCalls(table, "restore", "the requests that discard the own one"));
    }

    private Spec.Restart restart(Table table, Traits traits) {
        return new Spec.Restart(traits, calls.requiredCalls(table, "start", "the requests that restart the device"));
    }

    private Spec.Clock clock(Table table, Traits traits) {
        return new Spec.Clock(
                traits,
                calls.required(table, "get", "the request whose answer tells the time"),
                ExtractReader.required(table, "date", "where the time stands, such as {header: Date}"));
    }

    private Spec.Network network(Table table, Traits traits) {
        return new Spec.Network(
                traits,
                calls.required(table, "get", "the request whose answer tells the address"),
                ExtractReader.required(table, "address", "where the address stands"),
                ExtractReader.optional(table, "host-name"));
    }
}
