namespace ComplaintFlow.Stateless.Tests.Oracle;

/// <summary>Flags that guards read. They change between triggers.</summary>
internal sealed class Flags
{
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);

    public bool this[string guard] =>
        guard.StartsWith("not ", StringComparison.Ordinal) ? !_set.Contains(guard[4..]) : _set.Contains(guard);

    /// <summary>Whether all guards hold that a description joins by "and".</summary>
    public bool All(string guards) => guards.Split(" and ").All(guard => this[guard]);

    public void Flip(IEnumerable<string> flags)
    {
        foreach (string flag in flags)
        {
            if (!_set.Remove(flag))
                _set.Add(flag);
        }
    }
}
