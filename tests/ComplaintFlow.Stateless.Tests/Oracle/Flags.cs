namespace ComplaintFlow.Stateless.Tests.Oracle;

/// <summary>Flags that guards read. They change between triggers.</summary>
internal sealed class Flags
{
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);

    public bool this[string guard] =>
        guard.StartsWith("not ", StringComparison.Ordinal) ? !_set.Contains(guard[4..]) : _set.Contains(guard);

    public static IEnumerable<string> Guards => RandomMachine.Flags.SelectMany(flag => new[] { flag, $"not {flag}" });

    public void Flip(IEnumerable<string> flags)
    {
        foreach (string flag in flags)
        {
            if (!_set.Remove(flag))
                _set.Add(flag);
        }
    }
}
