namespace ComplaintFlow.Workflow.Compiled;

/// <summary>
/// Roles of one workflow as bits. For a transition they say who may fire it; for a caller they say which roles the caller has. Exact for
/// any number of roles.
/// </summary>
internal readonly struct RoleMask
{
    private const int Reserved = 2;

    private readonly ulong _bits;
    private readonly ulong[]? _more;

    private RoleMask(ulong bits, ulong[]? more = null)
    {
        _bits = bits;
        _more = more;
    }

    /// <summary>An actor, regardless of roles.</summary>
    public static RoleMask Anybody => new(1);

    /// <summary>The rules themselves. Every transition permits them.</summary>
    public static RoleMask Rules => new(2);

    /// <summary>Every caller.</summary>
    public static RoleMask Everybody => new(ulong.MaxValue);

    /// <summary>The mask with one more role. Allocates only if there are more than 62 roles.</summary>
    public RoleMask With(int role) =>
        role + Reserved < 64 ? new RoleMask(_bits | (1UL << (role + Reserved)), _more) : WithMore(role + Reserved - 64);

    public bool Overlaps(in RoleMask other) =>
        (_bits & other._bits) != 0 || (_more is not null && other._more is not null && Overlap(_more, other._more));

    private RoleMask WithMore(int bit)
    {
        ulong[] more = _more?.ToArray() ?? [];
        if (more.Length <= bit >> 6)
            Array.Resize(ref more, (bit >> 6) + 1);
        more[bit >> 6] |= 1UL << (bit & 63);
        return new RoleMask(_bits, more);
    }

    private static bool Overlap(ulong[] left, ulong[] right)
    {
        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if ((left[i] & right[i]) != 0)
                return true;
        }
        return false;
    }
}
