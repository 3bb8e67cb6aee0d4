using ComplaintFlow.Handling;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting;

/// <summary>Refuses options without a folder if evidence is kept in a folder.</summary>
internal sealed class EvidenceFolderRequired(EvidenceRegistration evidence) : IValidateOptions<EvidenceOptions>
{
    public ValidateOptionsResult Validate(string? name, EvidenceOptions options) =>
        !evidence.NeedsFolder || !string.IsNullOrWhiteSpace(options.Folder)
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"{DiagnosticCodes.MissingEvidenceFolder} ComplaintFlow:Evidence:Folder: No folder is named for evidence. Set it, or give the "
                + "path to UseEvidenceFolder.");
}
