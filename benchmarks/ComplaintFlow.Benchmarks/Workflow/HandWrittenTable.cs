namespace ComplaintFlow.Benchmarks.Workflow;

/// <summary>
/// What a transition costs at least: an array that is indexed, bits of roles, a delegate where there is a guard or an entry action.
/// </summary>
internal sealed class HandWrittenTable
{
    public const ulong Role = 2;

    private readonly Row?[,] _rows = new Row?[Machine.States.Length, Machine.Triggers.Length];
    private readonly int[] _parents = [.. Machine.States.Select(state => Array.IndexOf(Machine.States, Machine.ParentOf(state)))];
    private readonly Action<Case>?[] _entries = new Action<Case>?[Machine.States.Length];

    public HandWrittenTable()
    {
        foreach (Machine.Way way in Machine.Ways)
        {
            _rows[State(way.From), Trigger(way.Trigger)] =
                new Row(State(way.To), Role | 4, way.Guarded ? one => one.Channel == "Web" : null);
        }
        _entries[State("Step1")] = one => one.Marks++;
    }

    public static int State(string name) => Array.IndexOf(Machine.States, name);

    public static int Trigger(string name) => Array.IndexOf(Machine.Triggers, name);

    public bool Fire(Case one, int trigger, ulong roles)
    {
        for (int state = one.State; state >= 0; state = _parents[state])
        {
            if (_rows[state, trigger] is not { } row)
                continue;
            if ((row.Roles & roles) == 0 || row.Guard?.Invoke(one) == false)
                return false;
            one.State = row.To;
            _entries[row.To]?.Invoke(one);
            return true;
        }
        return false;
    }

    public sealed class Case
    {
        public int State { get; set; }

        public string Channel { get; init; } = "Web";

        public int Marks { get; set; }
    }

    private sealed record Row(int To, ulong Roles, Func<Case, bool>? Guard);
}
