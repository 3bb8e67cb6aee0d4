namespace ComplaintFlow.Handling.Views;

/// <summary>Represents a code for programs together with its name for people.</summary>
/// <param name="Code">The name in the rules, such as <c>UnderAssessment</c>.</param>
/// <param name="Name">The name in plain words, in the language of the complainant.</param>
public sealed record CodeName(string Code, string Name);
