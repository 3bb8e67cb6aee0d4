using ComplaintFlow.Diagnostics;

namespace ComplaintFlow.Tool.Rules;

/// <summary>A name that stands twice in a file.</summary>
/// <param name="First">The path of the first, with <c>:</c> between the keys.</param>
/// <param name="Again">The path of the second.</param>
internal sealed record DuplicateName(string First, string Again)
{
    /// <summary>Whether both are spelled in the same case.</summary>
    public bool IsSame => string.Equals(First, Again, StringComparison.Ordinal);

    /// <summary>The sentence that says so.</summary>
    public string In(string file) => $"{DiagnosticCodes.DuplicateSettingName} {First}: The file {file} has "
        + (IsSame ? $"'{First}' twice: keep one." : $"'{First}' and '{Again}', which differ by case only and are one name: keep one.");
}
