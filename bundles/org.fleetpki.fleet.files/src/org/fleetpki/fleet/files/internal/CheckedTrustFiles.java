// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.trust.TrustFiles;
import org.fleetpki.fleet.api.trust.TrustProposal;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.osgi.service.component.annotations.Component;

/** Surveys and proposals in JSON. */
@Component
public final class CheckedTrustFiles implements TrustFiles {

    @Override
    public TrustSurvey readSurvey(Path file) throws FleetException {
        return read(file, SurveyForm::read);
    }

    @Override
    public void writeSurvey(TrustSurvey survey, Path file) throws FleetException {
        write(survey(survey), file, "the survey");
    }

    @Override
    public TrustProposal readProposal(Path file) throws FleetException {
        return read(file, ProposalForm::read);
    }

    @Override
    public void writeProposal(TrustProposal proposal, Path file) throws FleetException {
        write(proposal(proposal), file, "the proposal");
    }

    @Override
    public String survey(TrustSurvey survey) {
        return JsonText.line(json -> SurveyForm.write(json, survey));
    }

    @Override
    public String proposal(TrustProposal proposal) {
        return JsonText.line(json -> ProposalForm.write(json, proposal));
    }

    private static <T> T read(Path file, BiFunction<Value, Problems, Optional<T>> form) throws FleetException {
        Problems problems = new Problems(file);
        Optional<T> read = FileText.read(file, problems)
                .flatMap(text -> JsonComposer.compose(text, problems))
                .flatMap(document -> form.apply(document, problems));
        problems.throwIfAny();
        return read.orElseThrow(() -> new IllegalStateException("a file without a problem was read"));
    }

    private static void write(String line, Path file, String what) throws FleetException {
        try {
            WholeFile.write(file, (JsonText.pretty(line) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FleetException(
                    new FleetFailure.WorkspaceUnusable(file, what + " cannot be written: " + FileProblem.phrase(e)), e);
        }
    }
}
