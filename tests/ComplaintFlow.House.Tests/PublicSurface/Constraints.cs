using System.Reflection;

namespace ComplaintFlow.House.Tests.PublicSurface;

/// <summary>Writes the <c>where</c> clauses of generic types and methods.</summary>
internal static class Constraints
{
    public static string Of(IEnumerable<Type> typeParameters) =>
        string.Concat(typeParameters.Select(p => (Parameter: p, Words: string.Join(", ", Words(p))))
            .Where(p => p.Words.Length > 0)
            .Select(p => $" where {p.Parameter.Name} : {p.Words}"));

    private static IEnumerable<string> Words(Type parameter)
    {
        GenericParameterAttributes attributes = parameter.GenericParameterAttributes;
        Type[] constraints = parameter.GetGenericParameterConstraints();
        bool isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        bool isClass = attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint);
        int flag = NullFlags.OfParameter(parameter).Next();
        if (isStruct)
            yield return "struct";
        else if (isClass)
            yield return flag == 2 ? "class?" : "class";
        else if (flag == 1 && constraints.Length == 0)
            yield return "notnull";
        foreach (string type in constraints.Where(c => c != typeof(ValueType)).Select(TypeNames.Of).Order(StringComparer.Ordinal))
            yield return type;
        if (!isStruct && attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
            yield return "new()";
        if (attributes.HasFlag(GenericParameterAttributes.AllowByRefLike))
            yield return "allows ref struct";
    }
}
