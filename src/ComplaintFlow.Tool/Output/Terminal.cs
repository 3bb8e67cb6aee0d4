namespace ComplaintFlow.Tool.Output;

/// <summary>
/// Represents the output of the tool. The text may be untrusted, so both writers are plain; only the bar moves the cursor.
/// </summary>
internal sealed class Terminal(TextWriter output, TextWriter error, bool showsProgress)
{
    /// <summary>The writer for results.</summary>
    public TextWriter Out { get; } = new PlainTextWriter(output);

    /// <summary>The writer for everything else.</summary>
    public TextWriter Error { get; } = new PlainTextWriter(error);

    /// <summary>The writer for the progress bar, which never receives data.</summary>
    public TextWriter Bar => error;

    public bool ShowsProgress => showsProgress;
}
