using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Simulation.Data;
using ComplaintFlow.Simulation.Model;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>What is agreed and done is what was proposed and approved, to the last amount.</summary>
internal sealed class WhatIsApprovedIsWhatIsPaid : Invariant
{
    private readonly Dictionary<ComplaintId, string> _proposed = [];

    public override ValueTask AfterAsync(Answer answer, SimulatedWorld world)
    {
        // As the caller gave it: before he changed any list.
        if (answer is { IsAccepted: true, Act.Action: ProposeOptions proposal, Act.Options: null, HadFault: false, On: { } id,
            Overlapped: false })
            _proposed[id] = Print(proposal.Options);
        else if (answer is { Act.Action: ProposeOptions, On: { } other })
            _proposed.Remove(other);
        return ValueTask.CompletedTask;
    }

    public override ValueTask LookAsync(Complaint complaint, IReadOnlyList<HistoryEntry> history, SimulatedWorld world)
    {
        IReadOnlyList<ResolutionOption> options = [];
        foreach (ComplaintEvent happened in history.SelectMany(entry => entry.Events))
        {
            if (happened is OptionsProposed proposed)
                options = proposed.Options;
            else if (happened is RoundBegan)
                options = [];
            else if (happened is Settled { Agreement: { Kind: AgreementKind.Accepted } agreed } && !IsOneOf(options, agreed))
                Broken("something else is agreed", $"{Printer.Whole.Of(agreed.Remedies)} is agreed; {Print(options)} was proposed.");
        }
        if (_proposed.TryGetValue(complaint.Id, out string? given) && options.Count > 0 && given != Print(options))
            Broken("something else is in the journal", $"{given} was proposed; the journal has {Print(options)}.");
        if (options.Count > 0 && complaint.Resolution is { } resolution && Print(resolution.Options) != Print(options))
            Broken("something else is in the complaint", $"{Print(options)} was proposed; the complaint has {Print(resolution.Options)}.");
        return ValueTask.CompletedTask;
    }

    private static bool IsOneOf(IReadOnlyList<ResolutionOption> options, Agreement agreed) =>
        options.Any(option => string.Equals(option.Id, agreed.Option, StringComparison.OrdinalIgnoreCase)
            && Printer.Whole.Of(option.Remedies) == Printer.Whole.Of(agreed.Remedies));

    private static string Print(IReadOnlyList<ResolutionOption> options) =>
        string.Join("; ", options.Select(option => $"{option.Id} {Printer.Whole.Of(option.Remedies)}"));
}
