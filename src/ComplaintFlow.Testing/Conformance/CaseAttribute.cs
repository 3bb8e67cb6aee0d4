namespace ComplaintFlow.Testing.Conformance;

/// <summary>One set of arguments of a rule that is tried several times, each time on stores of its own.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class CaseAttribute(params object[] arguments) : Attribute
{
    public object[] Arguments { get; } = arguments;
}
