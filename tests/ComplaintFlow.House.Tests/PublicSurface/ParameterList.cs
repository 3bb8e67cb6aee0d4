using System.Reflection;

namespace ComplaintFlow.House.Tests.PublicSurface;

/// <summary>Parameters with their passing, types, names (callers may use them) and defaults.</summary>
internal static class ParameterList
{
    // What the compiler of a caller concludes about null.
    private static readonly string[] Promises =
        ["AllowNull", "DisallowNull", "MaybeNull", "MaybeNullWhen", "NotNull", "NotNullIfNotNull", "NotNullWhen"];

    public static string Of(MethodBase method)
    {
        bool isExtension = Marks.Has(method, "ExtensionAttribute");
        return (isExtension ? "this " : "") + Of(method.GetParameters());
    }

    public static string Of(IEnumerable<ParameterInfo> parameters) => string.Join(", ", parameters.Select(Of));

    private static string Of(ParameterInfo parameter)
    {
        string value = parameter.HasDefaultValue ? $" = {Literals.Of(parameter.RawDefaultValue, parameter.ParameterType)}" : "";
        string promises = string.Concat(Promises.Where(p => Marks.Has(parameter, p + "Attribute")).Select(p => $"[{p}] "));
        return $"{promises}{PassingOf(parameter)}{TypeNames.Of(parameter)} {parameter.Name}{value}";
    }

    private static string PassingOf(ParameterInfo parameter)
    {
        if (Marks.Has(parameter, "ParamArrayAttribute") || Marks.Has(parameter, "ParamCollectionAttribute"))
            return "params ";
        if (!parameter.ParameterType.IsByRef)
            return "";
        if (parameter.IsOut)
            return "out ";
        return Marks.Has(parameter, "RequiresLocationAttribute") ? "ref readonly " : parameter.IsIn ? "in " : "ref ";
    }
}
