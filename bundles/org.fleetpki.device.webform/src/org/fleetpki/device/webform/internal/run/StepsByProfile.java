// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.util.List;
import java.util.function.UnaryOperator;
import org.fleetpki.device.api.ManualProcedure;
import org.fleetpki.device.webform.internal.profile.Template;
import org.fleetpki.pki.api.CertificateSubject;

/**
 * What a person does, as the profile words it.
 *
 * @param host the device's address
 */
record StepsByProfile(List<Template> sentences, String host) implements ManualProcedure {

    @Override
    public List<String> steps(CertificateSubject subject) {
        Values values = Subjects.of(subject).with("host", host);
        return sentences.stream()
                .map(sentence -> sentence.fill(values::get, UnaryOperator.identity()))
                .toList();
    }
}
