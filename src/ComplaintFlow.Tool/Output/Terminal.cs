namespace ComplaintFlow.Tool.Output;

/// <summary>Where the tool writes: results to <paramref name="Out"/>, everything else to <paramref name="Error"/>.</summary>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool ShowsProgress);
