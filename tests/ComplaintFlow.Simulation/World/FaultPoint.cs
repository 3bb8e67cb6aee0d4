namespace ComplaintFlow.Simulation.World;

/// <summary>Where a store fails, once.</summary>
public enum FaultPoint
{
    /// <summary>Nothing was written.</summary>
    BeforeCommit,

    /// <summary>All was written, and the answer is lost.</summary>
    AfterCommit,

    /// <summary>What was done with leased work is not settled.</summary>
    BeforeSettling,

    /// <summary>A read fails.</summary>
    BeforeRead,
}
