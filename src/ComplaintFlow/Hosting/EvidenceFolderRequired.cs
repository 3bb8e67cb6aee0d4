using ComplaintFlow.Handling;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting;

/// <summary>Refuses options without a folder, or with a path that cannot be one, if evidence is kept in a folder.</summary>
internal sealed class EvidenceFolderRequired(EvidenceRegistration evidence) : IValidateOptions<EvidenceOptions>
{
    private const string Place = "ComplaintFlow:Evidence:Folder";

    public ValidateOptionsResult Validate(string? name, EvidenceOptions options) =>
        !evidence.NeedsFolder ? ValidateOptionsResult.Success
        : string.IsNullOrWhiteSpace(options.Folder) ? ValidateOptionsResult.Fail(
            $"{DiagnosticCodes.MissingEvidenceFolder} {Place}: No folder is named for evidence. Set it, or give the path to "
                + "UseEvidenceFolder.")
        : !IsPath(options.Folder) ? ValidateOptionsResult.Fail(
            $"{DiagnosticCodes.InvalidEvidenceFolder} {Place}: The text cannot be a path. Write the path of a folder, such as evidence, "
                + "without characters that no path has, such as NUL.")
        : ValidateOptionsResult.Success;

    private static bool IsPath(string folder)
    {
        try
        {
            _ = Path.GetFullPath(folder);
            return true;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException or IOException)
        {
            return false;
        }
    }
}
