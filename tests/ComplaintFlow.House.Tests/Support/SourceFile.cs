namespace ComplaintFlow.House.Tests.Support;

/// <summary>A text file of the repository: its path from the root with forward slashes, and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string[] Lines => Text.ReplaceLineEndings("\n").Split('\n');

    public bool Is(string extension) => Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}
