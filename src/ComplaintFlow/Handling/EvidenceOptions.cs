using ComplaintFlow.Validation;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Handling;

/// <summary>Represents the options of evidence storage: the section <c>ComplaintFlow:Evidence</c>.</summary>
public sealed class EvidenceOptions
{
    /// <summary>
    /// The folder of <c>UseEvidenceFolder</c>, which is created when the host starts. A relative path is resolved against the
    /// current folder of the process.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>The maximum size of one piece in bytes; 250 million by default.</summary>
    [SettingRange(1, 1_000_000_000_000)]
    public long MaxBytes { get; set; } = 250_000_000;
}

/// <summary>Checks the ranges of <see cref="EvidenceOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class EvidenceOptionsValidator : IValidateOptions<EvidenceOptions>;
