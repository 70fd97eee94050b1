// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the action GenerateCSR takes (DSP0268, CertificateService). */
final class ActionInfo {

    static final List<String> REQUIRED = List.of(
            "CertificateCollection", "CommonName", "Organization", "OrganizationalUnit", "City", "State", "Country");

    static final Set<String> OPTIONAL = Set.of(
            "AlternativeNames",
            "KeyPairAlgorithm",
            "KeyBitLength",
            "KeyCurveId",
            "KeyUsage",
            "ContactPerson",
            "Email",
            "GivenName",
            "Initials",
            "Surname",
            "UnstructuredName",
            "ChallengePassword");

    static final List<String> USAGES = List.of(
            "ServerAuthentication",
            "ClientAuthentication",
            "DigitalSignature",
            "KeyEncipherment",
            "KeyAgreement",
            "NonRepudiation",
            "DataEncipherment",
            "KeyCertSign",
            "CRLSigning");

    private ActionInfo() {}

    static ObjectNode generate(RedfishModel model) {
        ObjectNode node = Json.resource("ActionInfo.v1_4_0.ActionInfo", Paths.CSR_INFO)
                .put("Id", "GenerateCSRActionInfo")
                .put("Name", "Generate CSR Action Info");
        ArrayNode parameters = node.putArray("Parameters");
        parameter(parameters, "CertificateCollection", true, "Object");
        REQUIRED.stream().skip(1).forEach(name -> parameter(parameters, name, true, "String"));
        parameter(parameters, "AlternativeNames", false, "StringArray");
        values(parameter(parameters, "KeyPairAlgorithm", false, "String"), List.of(model.rsa(), model.ec()));
        ObjectNode length = parameter(parameters, "KeyBitLength", false, "Number");
        length.put("MinimumValue", model.lengths().getFirst())
                .put("MaximumValue", model.lengths().getLast());
        values(
                parameter(parameters, "KeyCurveId", false, "String"),
                List.copyOf(model.curves().keySet()));
        values(parameter(parameters, "KeyUsage", false, "StringArray"), USAGES);
        return node;
    }

    private static ObjectNode parameter(ArrayNode parameters, String name, boolean required, String type) {
        return parameters
                .addObject()
                .put("Name", name)
                .put("Required", required)
                .put("DataType", type);
    }

    private static void values(ObjectNode parameter, List<String> values) {
        ArrayNode list = parameter.putArray("AllowableValues");
        values.forEach(list::add);
    }
}
