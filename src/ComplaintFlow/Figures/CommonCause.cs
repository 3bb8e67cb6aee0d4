namespace ComplaintFlow.Figures;

/// <summary>Represents a cause that was found, and how much of all cases it explains (Pareto).</summary>
/// <param name="Cause">The code of the cause.</param>
/// <param name="Count">The number of cases with this cause that were closed in the period.</param>
/// <param name="Share">The share of this cause among all cases for which a cause was found, from 0 to 1.</param>
/// <param name="Cumulative">The share of this cause together with all more frequent ones, from 0 to 1.</param>
/// <param name="Departments">The departments with this cause, the most frequent first.</param>
public sealed record CommonCause(string Cause, long Count, decimal Share, decimal Cumulative, IReadOnlyList<DepartmentCount> Departments);

/// <summary>Represents the number of cases of a department.</summary>
/// <param name="Department">The department, or <see langword="null"/> for cases without one.</param>
/// <param name="Count">The number of cases.</param>
public sealed record DepartmentCount(string? Department, long Count);
