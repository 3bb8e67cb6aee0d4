using System.Reflection;

namespace ComplaintFlow.House.Tests.PublicSurface;

/// <summary>
/// What the compiler recorded about null, in the order in which a type is written: 1 not null, 2 may be null, 0 not said.
/// <see cref="NullabilityInfoContext"/> would not tell <c>T</c> from <c>T?</c>.
/// </summary>
internal sealed class NullFlags
{
    private readonly byte[] _flags;
    private int _next;

    private NullFlags(byte[] flags) => _flags = flags;

    public static NullFlags Unsaid => new([0]);

    /// <summary>A single flag stands for every part of the type.</summary>
    public byte Next() => _flags.Length == 1 ? _flags[0] : _next < _flags.Length ? _flags[_next++] : (byte)0;

    public static NullFlags Of(ParameterInfo parameter) => Find(parameter.CustomAttributes, parameter.Member);

    public static NullFlags Of(MemberInfo member) => Find(member.CustomAttributes, member.DeclaringType);

    public static NullFlags OfParameter(Type typeParameter) =>
        Find(typeParameter.CustomAttributes, (MemberInfo?)typeParameter.DeclaringMethod ?? typeParameter.DeclaringType);

    private static NullFlags Find(IEnumerable<CustomAttributeData> attributes, MemberInfo? around)
    {
        if (Value(attributes, "NullableAttribute") is { } own)
            return new NullFlags(own);
        for (; around is not null; around = around.DeclaringType)
        {
            if (Value(around.CustomAttributes, "NullableContextAttribute") is { } context)
                return new NullFlags(context);
        }

        return Unsaid;
    }

    private static byte[]? Value(IEnumerable<CustomAttributeData> attributes, string name)
    {
        object? value = attributes
            .FirstOrDefault(a => string.Equals(a.AttributeType.Name, name, StringComparison.Ordinal))
            ?.ConstructorArguments[0].Value;
        return value switch
        {
            byte one => [one],
            IEnumerable<CustomAttributeTypedArgument> many => [.. many.Select(m => (byte)m.Value!)],
            _ => null,
        };
    }
}
