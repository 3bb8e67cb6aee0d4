namespace ComplaintFlow.Testing.Conformance;

/// <summary>Specifies one set of arguments of a rule that runs several times, each time on its own stores.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class CaseAttribute(params object[] arguments) : Attribute
{
    public object[] Arguments { get; } = arguments;
}
