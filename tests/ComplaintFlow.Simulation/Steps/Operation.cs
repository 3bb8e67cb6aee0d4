using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Steps;

/// <summary>
/// One thing that happens in a run, with all its data: a list of them is a trace, which is run again without any dice. Complaints are
/// named by
/// <see cref="Labels"/>, since their ids differ from run to run.
/// </summary>
internal abstract record Operation;

/// <summary>A complaint comes in.</summary>
internal sealed record Receive(string Label, int Node, Intake Intake, Actor? By) : Operation
{
    /// <summary>How the caller's lists are changed after the call; 0 for not at all.</summary>
    public int Changes { get; init; }

    /// <summary>What is spoiled; null for nothing.</summary>
    public string? Spoiled { get; init; }
}

/// <summary>Somebody does something to a complaint.</summary>
internal sealed record Act(int Node, ComplaintId On, ComplaintAction Action, Actor By, ActOptions? Options) : Operation
{
    /// <summary>How the caller's lists are changed after the call; 0 for not at all.</summary>
    public int Changes { get; init; }

    /// <summary>What is spoiled; null for nothing.</summary>
    public string? Spoiled { get; init; }

    /// <summary>Whether its data fit the complaint: then what is permitted must be accepted.</summary>
    public bool Fits { get; init; }
}

/// <summary>Somebody looks for a complaint by what a user has typed.</summary>
internal sealed record LookUp(int Node, string Text) : Operation;

/// <summary>Time passes.</summary>
internal sealed record Wait(TimeSpan Span) : Operation;

/// <summary>A node wakes what is due.</summary>
internal sealed record Wake(int Node, int Times) : Operation;

/// <summary>A node sends messages; some of them fail.</summary>
internal sealed record Send(int Node, int Times, int Failing) : Operation;

/// <summary>A node gets other rules.</summary>
internal sealed record Reload(int Node, int Book) : Operation;

/// <summary>A node dies, whatever it had leased, and another one starts in its place.</summary>
internal sealed record Restart(int Node) : Operation;

/// <summary>The store fails under an operation.</summary>
internal sealed record Faulty(FaultPoint Point, Operation Inner) : Operation;

/// <summary>The first operation has read and decided, but its commit is written only after the second one has ended.</summary>
internal sealed record Overlap(Operation First, Operation Second) : Operation;
