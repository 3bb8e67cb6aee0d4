using ComplaintFlow.Validation;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Handling;

/// <summary>How the bytes of evidence are kept: the section <c>ComplaintFlow:Evidence</c>.</summary>
public sealed class EvidenceOptions
{
    /// <summary>
    /// The folder of <c>UseEvidenceFolder</c>; made when the host starts. A relative path begins at the current folder of the process.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>How many bytes one piece may have; 250 million by default.</summary>
    [SettingRange(1, 1_000_000_000_000)]
    public long MaxBytes { get; set; } = 250_000_000;
}

/// <summary>Checks the ranges of <see cref="EvidenceOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class EvidenceOptionsValidator : IValidateOptions<EvidenceOptions>;
