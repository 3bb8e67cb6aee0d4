namespace ComplaintFlow.Simulation.Model;

/// <summary>The first violation of each kind in one run: faults that are known do not hide others.</summary>
internal sealed class Findings
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public List<Violation> All { get; } = [];

    public int Step { get; set; }

    public void Add(string invariant, string kind, string details)
    {
        if (_known.Add($"{invariant}: {kind}"))
            All.Add(new Violation(invariant, kind, Step, details));
    }
}
