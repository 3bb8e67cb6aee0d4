namespace ComplaintFlow.Tests.Stories;

/// <summary>What the people of the stories are called.</summary>
internal static class Cast
{
    private static readonly Dictionary<string, Said> s_names = new(StringComparer.Ordinal)
    {
        ["li-na"] = new("Li Na", "李娜"), ["ina"] = new("Ina Yin", "尹娜"), ["otto"] = new("Otto Wang", "王拓"), ["oda"] = new("Oda Qian", "钱欧"),
        ["ivy"] = new("Ivy Ai", "艾薇"),
        ["ian"] = new("Ian Yi", "易安"), ["olaf"] = new("Olaf Ou", "欧乐"), ["sue"] = new("Sue Su", "苏琳"), ["quinn"] = new("Quinn Kong", "孔宁"),
        ["bert"] = new("Bert Bai", "白博"), ["lex"] = new("Lex Lei", "雷法"), ["abe"] = new("Abe An", "安邦"),
        ["eva"] = new("Eva Ye", "叶华"), ["fay"] = new("Fay Fei", "费芳"), ["rex"] = new("Rex Rui", "芮档"), ["cora"] = new("Cora Ke", "柯若"),
        ["emil"] = new("Emil Ma", "马明"),
        ["mia"] = new("Mia Mi", "米雅"), ["system"] = new("The house itself", "系统"),
    };

    public static Said Name(string id) => s_names.TryGetValue(id, out Said name) ? name : Words.Of(id);
}
