using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.At.Tests.Parsing;

/// <summary>at-engine.md 3: fields between commas.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ParameterListTests
{
    // Fields are shown as <text>, quoted ones as "text", omitted ones as -, separated by |.
    [TestCase("", "-")]
    [TestCase("1", "<1>")]
    [TestCase("1,2", "<1>|<2>")]
    [TestCase(" 1 , 2 ", "<1>|<2>")]
    [TestCase("1,,3", "<1>|-|<3>")]
    [TestCase(",", "-|-")]
    [TestCase("1,", "<1>|-")]
    [TestCase("\"\"", "\"\"")]
    [TestCase("\"a,b\",c", "\"a,b\"|<c>")]
    [TestCase(" \" a \" ", "\" a \"")]
    [TestCase("1, www.baidu.com", "<1>|<www.baidu.com>")]
    [TestCase("a b", "<a b>")]
    [TestCase("-113", "<-113>")]
    public void Arguments_InOrder_GiveFields(string arguments, string expected)
    {
        Assert.That(ParameterList.TryParse(arguments, out var fields), Is.True);
        Assert.That(string.Join('|', fields.Select(Show)), Is.EqualTo(expected));
    }

    [TestCase("\"")]
    [TestCase("1,\"")]
    [TestCase("a\"b\"")]
    [TestCase("\"a\"b")]
    [TestCase("\"a\" \"b\"")]
    [TestCase("\"a\"\"b\"")]
    [TestCase("\"a,b")]
    public void Arguments_WithAQuoteInTheWrongPlace_AreRefused(string arguments) =>
        Assert.That(ParameterList.TryParse(arguments, out _), Is.False);

    private static string Show(RawParameter field) => field switch
    {
        { IsOmitted: true } => "-",
        { IsQuoted: true } => $"\"{field.Text}\"",
        _ => $"<{field.Text}>",
    };
}
