using ComplaintFlow.Conditions;

namespace ComplaintFlow.Classification.Compiled;

/// <summary>A model of the host, as the rules declare it.</summary>
internal sealed record CompiledModel(string Name, decimal? FillsFrom, decimal? OverrulesFrom, TimeSpan Within)
{
    public bool Is(string name) => Names.Same(Name, name);

    public bool Fills(double confidence) => FillsFrom is { } least && (decimal)confidence >= least;

    public bool Overrules(double confidence) => OverrulesFrom is { } least && (decimal)confidence >= least;
}
