namespace ComplaintFlow.Handling.Views;

/// <summary>A code for programs, and how people say it.</summary>
/// <param name="Code">The name as it stands in the rules, such as <c>UnderAssessment</c>.</param>
/// <param name="Name">The same in plain words, in the language of the complainant.</param>
public sealed record CodeName(string Code, string Name);
