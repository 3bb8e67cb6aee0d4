namespace ComplaintFlow.Tool.Output;

/// <summary>Where the tool writes. What it writes may come from strangers, so both ways are plain; only the bar moves the cursor.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, bool showsProgress)
{
    /// <summary>Results.</summary>
    public TextWriter Out { get; } = new PlainTextWriter(output);

    /// <summary>Everything else.</summary>
    public TextWriter Error { get; } = new PlainTextWriter(error);

    /// <summary>For the bar of long work; nothing of the data goes there.</summary>
    public TextWriter Bar => error;

    public bool ShowsProgress => showsProgress;
}
