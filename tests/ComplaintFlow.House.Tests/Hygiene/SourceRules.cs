using System.Text.RegularExpressions;
using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Hygiene;

/// <summary>Rules for the text of single files. Each returns one sentence for each breach.</summary>
internal static partial class SourceRules
{
    public const int LongestFile = 400;

    // The code of the analyzer that bans the clocks of DateTime and the ids of Guid, put together so as not to find itself.
    private static readonly string Ban = "RS00" + "30";

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Is(".cs")
        let lines = file.Lines.Length - (file.Text.EndsWith('\n') ? 1 : 0)
        where lines > LongestFile
        select $"{file.Path} has {lines} lines, more than {LongestFile}";

    public static IEnumerable<string> Regions(IEnumerable<SourceFile> files) =>
        Lines(files.Where(f => f.Is(".cs")), line => RegionPattern().IsMatch(line), "has a region");

    /// <summary>Banned clocks stay banned: no pragma, attribute or setting may silence the ban.</summary>
    public static IEnumerable<string> SilencedBans(IEnumerable<SourceFile> files) =>
        Lines(files, line => line.Contains(Ban, StringComparison.OrdinalIgnoreCase), "silences the ban of clocks");

    public static IEnumerable<string> Places(IEnumerable<SourceFile> files) =>
        files.Where(f => !IsExempt(f))
            .SelectMany(file =>
                Lines([file], line =>
                    Array.Exists(PlacePatterns, p => p.IsMatch(line)) || Leaves(file, line), "names a place outside the repository"));

    /// <summary>A path that goes up further than the file lies deep.</summary>
    private static bool Leaves(SourceFile file, string line) =>
        Up().Matches(line).Any(path => path.Value.Length / 3 > file.Path.Count(c => c == '/'));

    public static IEnumerable<string> PackageSources(IEnumerable<SourceFile> files) =>
        files.Where(f => string.Equals(f.Name, "nuget.config", StringComparison.OrdinalIgnoreCase))
            .Select(f => $"{f.Path}: packages restore from the sources of the machine");

    /// <summary>What git leaves in a file where a merge was not finished.</summary>
    public static IEnumerable<string> MergeMarkers(IEnumerable<SourceFile> files) =>
        Lines(files, line => Array.Exists(Markers, marker => line.StartsWith(marker, StringComparison.Ordinal)), "has a marker of a merge");

    // Put together so as not to find itself.
    private static readonly string[] Markers = [new string('<', 7) + " ", new string('>', 7) + " ", new string('|', 7) + " "];

    private static readonly Regex[] PlacePatterns = [Folder(), Drive(), LocalFeed(), Registry(), SourceSetting()];

    // These tests name places to show that they are found.
    private static bool IsExempt(SourceFile file) => file.IsUnder("tests/ComplaintFlow.House.Tests/Hygiene");

    private static IEnumerable<string> Lines(IEnumerable<SourceFile> files, Func<string, bool> isBreach, string what) =>
        files.SelectMany(file => file.Lines.Select((line, i) => (line, i))
            .Where(x => isBreach(x.line))
            .Select(x => $"{file.Path}({x.i + 1}) {what}: {x.line.Trim()}"));

    [GeneratedRegex(@"^\s*#\s*(end)?region\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RegionPattern();

    // An absolute path with a folder that not every system has: a home, a checkout, a share.
    [GeneratedRegex(@"(?<=^|[\s""'`(=])/(?!(bin|dev|etc|lib|mnt|proc|run|sys|tmp|usr|var|nowhere)/)[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Folder();

    [GeneratedRegex(@"(?<![A-Za-z])[A-Za-z]:\\{1,2}\w", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Drive();

    [GeneratedRegex(@"(?<![\w./])(\.\./)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Up();

    [GeneratedRegex(@"https?://(localhost|127\.0\.0\.1|\[::1\])[^\s""]*(nuget|index\.json)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex LocalFeed();

    [GeneratedRegex(@"\b(nuget\.org|pkgs\.dev\.azure\.com|nuget\.pkg\.github\.com|myget\.org|jfrog\.io|/v3/index\.json)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Registry();

    [GeneratedRegex(@"<(packageSources|RestoreSources|RestoreAdditionalProjectSources)\b|--source\s+https?:",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SourceSetting();
}
