using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.CloudEvents;

/// <summary>Checks the options by which receivers tell events apart. No message quotes a value.</summary>
internal static partial class EventNames
{
    private const int LongestSource = 500;

    /// <param name="path">The path of the section.</param>
    /// <param name="source">The source of the events.</param>
    /// <param name="typePrefix">The beginning of their types.</param>
    /// <param name="result">Collects what is wrong.</param>
    public static void Check(string? path, string? source, string? typePrefix, ValidateOptionsResultBuilder result)
    {
        if (string.IsNullOrWhiteSpace(source) || source.Length > LongestSource
            || !Uri.IsWellFormedUriString(source, UriKind.RelativeOrAbsolute))
            result.AddError($"{DiagnosticCodes.InvalidEventName} {path}:Source: The source is not a URI of at most {LongestSource} "
                + "characters. Write one, such as https://example.com/complaints or /complaints.");
        if (typePrefix is null || !TypePrefix().IsMatch(typePrefix))
            result.AddError($"{DiagnosticCodes.InvalidEventName} {path}:TypePrefix: The prefix is not a name of letters, digits and "
                + "hyphens with dots between them. Write one, such as com.example.");
    }

    [GeneratedRegex(@"^(?=.{1,100}\z)[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypePrefix();
}
