using System.Runtime.InteropServices;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Parsing;
using RangeAttribute = Ec20Emulator.At.Grammar.RangeAttribute;

namespace Ec20Emulator.At.Tests.Grammar;

[Parallelizable(ParallelScope.All)]
internal sealed class ArgumentBinderTests
{
    private enum AccessMode
    {
        Buffer,
        Push,
        Transparent,
    }

    [TestCase("1,\"host\"", "1 host Buffer null False 300")]
    [TestCase("16,host,2,7,1,10", "16 host Transparent 7 True 10")]
    [TestCase("1,\"\"", "1  Buffer null False 300")]
    [TestCase("1,h,,,,10", "1 h Buffer null False 10")]
    [TestCase("1,h,1,", "1 h Push null False 300")]
    [TestCase("1,\"a,b\",0,-5", "1 a,b Buffer -5 False 300")]
    [TestCase("007,h", "7 h Buffer null False 300")]
    public void Fields_WithinTheirRules_AreBound(string arguments, string expected) => Assert.That(Bind(arguments), Is.EqualTo(expected));

    [TestCase("", BindError.Missing)]
    [TestCase("1", BindError.Missing)]
    [TestCase("1,", BindError.Missing)]
    [TestCase(",h", BindError.Missing)]
    [TestCase("1,h,0,1,0,10,1", BindError.Surplus)]
    [TestCase("1,h,0,1,0,10,", BindError.Surplus)]
    [TestCase("0,h", BindError.OutOfRange)]
    [TestCase("17,h", BindError.OutOfRange)]
    [TestCase("-1,h", BindError.OutOfRange)]
    [TestCase("99999999999999999999,h", BindError.OutOfRange)]
    [TestCase("4294967297,h", BindError.OutOfRange)]
    [TestCase("\"1\",h", BindError.Mistyped)]
    [TestCase("x,h", BindError.Mistyped)]
    [TestCase("1x,h", BindError.Mistyped)]
    [TestCase("+1,h", BindError.Mistyped)]
    [TestCase("-,h", BindError.Mistyped)]
    [TestCase("1 6,h", BindError.Mistyped)]
    [TestCase("1.5,h", BindError.Mistyped)]
    [TestCase("0x1,h", BindError.Mistyped)]
    [TestCase("1,hostlonger", BindError.OutOfRange)]
    [TestCase("1,h,3", BindError.OutOfRange)]
    [TestCase("1,h,0,8", BindError.OutOfRange)]
    [TestCase("1,h,0,1,2", BindError.OutOfRange)]
    [TestCase("1,h,0,1,0,301", BindError.OutOfRange)]
    public void Fields_OutsideTheirRules_AreRefused(string arguments, BindError expected) =>
        Assert.That(Bind(arguments), Is.EqualTo(expected.ToString()));

    [TestCase("gsm", "GSM")]
    [TestCase("\"UCS2\"", "UCS2")]
    [TestCase("\"ira\"", "OutOfRange")]
    [TestCase("", "Missing")]
    public void Keyword_InAnyCase_IsBoundAsDeclared(string arguments, string expected)
    {
        var error = new ArgumentBinder(typeof(Keywords)).TryBind(Parse(arguments), out var bound);
        Assert.That(error is BindError.None ? ((Keywords)bound!).Set : error.ToString(), Is.EqualTo(expected));
    }

    [TestCase("\"abc\"", BindError.None)]
    [TestCase("abc", BindError.Mistyped)]
    [TestCase("\"ab\"", BindError.OutOfRange)]
    [TestCase("\"abcdef\"", BindError.OutOfRange)]
    public void Text_WithQuotesAndLengthDeclared_IsHeldToThem(string arguments, BindError expected) =>
        Assert.That(new ArgumentBinder(typeof(Strict)).TryBind(Parse(arguments), out _), Is.EqualTo(expected));

    [TestCase("", BindError.None)]
    [TestCase("1", BindError.Surplus)]
    [TestCase("\"\"", BindError.Surplus)]
    [TestCase(",", BindError.Surplus)]
    public void Record_WithoutParameters_TakesNone(string arguments, BindError expected) =>
        Assert.That(new ArgumentBinder(typeof(Nothing)).TryBind(Parse(arguments), out _), Is.EqualTo(expected));

    [Test]
    public void Refused_Fields_GiveNoRecord()
    {
        new ArgumentBinder(typeof(Open)).TryBind(Parse("0,h"), out var bound);
        Assert.That(bound, Is.Null);
    }

    [TestCase(true, "(1-16),<host>[,(0,1,2)[,(-7-7)[,(0,1)[,(10-300)]]]]")]
    [TestCase(false, "(1-16),<host>,(0,1,2),(-7-7),(0,1),(10-300)")]
    public void Describe_OfARecord_ShowsItsRules(bool nestOptional, string expected) =>
        Assert.That(new ArgumentBinder(typeof(Open)).Describe(nestOptional), Is.EqualTo(expected));

    [TestCase(typeof(Keywords), "(\"GSM\",\"UCS2\")")]
    [TestCase(typeof(Strict), "<PIN>")]
    [TestCase(typeof(Shown), "<server_port>")]
    [TestCase(typeof(Nothing), "")]
    public void Describe_OfOtherRules_ShowsThem(Type type, string expected) =>
        Assert.That(new ArgumentBinder(type).Describe(true), Is.EqualTo(expected));

    [Test]
    public void MandatoryCount_CountsParametersWithoutDefault() => Assert.That(new ArgumentBinder(typeof(Open)).MandatoryCount, Is.EqualTo(2));

    [TestCase(typeof(NoRule))]
    [TestCase(typeof(MandatoryBehindOptional))]
    public void Declaration_ThatIsWrong_FailsAtStart(Type type) =>
        Assert.That(() => new ArgumentBinder(type), Throws.InvalidOperationException.With.Message.Contains("Value"));

    private static IReadOnlyList<RawParameter> Parse(string arguments)
    {
        Assert.That(ParameterList.TryParse(arguments, out var fields), Is.True);
        return fields;
    }

    private static string Bind(string arguments)
    {
        var error = new ArgumentBinder(typeof(Open)).TryBind(Parse(arguments), out var bound);
        return error is not BindError.None || bound is not Open open
            ? error.ToString()
            : $"{open.Context} {open.Host} {open.Mode} {open.Level?.ToString() ?? "null"} {open.Save} {open.Time}";
    }

    private readonly record struct Open(
        [Range(1, 16)] int Context,
        [Text(MaximumLength = 8, Shown = "host")] string Host,
        [OneOf(0, 1, 2)] AccessMode Mode = AccessMode.Buffer,
        [Range(-7, 7)] int? Level = null,
        [OneOf(0, 1)] bool Save = false,
        [Range(10, 300)] long Time = 300);

    private sealed record Keywords([Keyword("GSM", "UCS2")] string Set);

    private sealed record Strict([Text(MustBeQuoted = true, MinimumLength = 3, MaximumLength = 5, Shown = "PIN")] string Value);

    private sealed record Shown([Range(1, 65535, Shown = "<server_port>")] int Value);

    private sealed record Nothing;

    private sealed record NoRule(int Value);

    private sealed record MandatoryBehindOptional([Range(0, 1)][Optional][DefaultParameterValue(0)] int First, [Range(0, 1)] int Value);
}
