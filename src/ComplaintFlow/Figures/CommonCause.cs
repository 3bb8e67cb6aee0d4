namespace ComplaintFlow.Figures;

/// <summary>A cause that was found, and how much of all it explains (Pareto).</summary>
/// <param name="Cause">The code of the cause.</param>
/// <param name="Count">In how many cases that were closed in the period.</param>
/// <param name="Share">Of all of them in which a cause was found, the share of this one.</param>
/// <param name="Cumulative">The share of this one and all more frequent ones.</param>
/// <param name="Departments">In which departments, the most frequent first.</param>
public sealed record CommonCause(string Cause, long Count, decimal Share, decimal Cumulative, IReadOnlyList<DepartmentCount> Departments);

/// <summary>How many cases a department has.</summary>
/// <param name="Department">The department; null for cases without one.</param>
/// <param name="Count">How many.</param>
public sealed record DepartmentCount(string? Department, long Count);
