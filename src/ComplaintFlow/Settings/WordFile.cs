namespace ComplaintFlow.Settings;

/// <summary>A reference to the file that contains the words of a list.</summary>
internal sealed record WordFile
{
    /// <summary>The path of the file.</summary>
    public string? File { get; init; }

    public static SettingTable<WordFile> Table { get; } =
        SettingTable.Of("WordList", "The file that has the words of a list.", new WordFile())
        .Text("File", w => w.File, (w, v) => w with { File = v },
            "A file in UTF-8 with one word a line, such as words/safety.txt; a relative path begins at the folder of the "
            + "configuration file, in a host at its content root.");

    /// <summary>The words of a list, from the configuration or from a file.</summary>
    public static IReadOnlyList<string> WordsOf(SettingNode node, SettingContext context)
    {
        if (node.Children.Count == 0 || node.IsList)
            return SettingReader.WordsOf(node, context.Defects);
        return Table.Read(new SettingReader(node, context))
            .File is { } file ? context.Files.Read(file, $"{node.Path}:File", context.Defects) : [];
    }
}
