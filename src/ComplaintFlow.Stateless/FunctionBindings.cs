using ComplaintFlow.Hosting;

namespace ComplaintFlow.Stateless;

/// <summary>Functions by the names that a machine gives them, with what registers each in a host. The last one of a name counts.</summary>
internal sealed class FunctionBindings
{
    private readonly Dictionary<string, Action<ComplaintFlowBuilder>> _bound = new(Naming.Names.Comparer);

    public IReadOnlyCollection<string> Names => _bound.Keys;

    public void Add(string name, Action<ComplaintFlowBuilder> register)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _bound[name] = register;
    }

    public void Register(ComplaintFlowBuilder builder)
    {
        foreach (Action<ComplaintFlowBuilder> register in _bound.Values)
            register(builder);
    }
}
