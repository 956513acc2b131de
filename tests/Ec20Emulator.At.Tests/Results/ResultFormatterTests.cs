using System.Buffers;
using System.Text;
using Ec20Emulator.At.Results;

namespace Ec20Emulator.At.Tests.Results;

/// <summary>at-engine.md 5 and 6: results as bytes.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ResultFormatterTests
{
    private static readonly ResultFormat Numeric = new() { Verbose = false };
    private static readonly ResultFormat Quiet = new() { Quiet = true };
    private static readonly ResultFormat QuietNumeric = new() { Quiet = true, Verbose = false };
    private static readonly ResultFormat Odd = new() { Terminator = (byte)'!', FormatCharacter = (byte)'*' };

    private static IEnumerable<TestCaseData> Results()
    {
        (string Name, FinalResult Result, string Verbose, string Numeric)[] rows =
        [
            ("Ok", FinalResult.Ok, "\r\nOK\r\n", "0\r"),
            ("Connect", FinalResult.Connect, "\r\nCONNECT\r\n", "1\r"),
            ("ConnectWithText", FinalResult.Connect with { Text = "150000000" }, "\r\nCONNECT 150000000\r\n", "1\r"),
            ("Ring", new FinalResult(ResultCode.Ring), "\r\nRING\r\n", "2\r"),
            ("NoCarrier", FinalResult.NoCarrier, "\r\nNO CARRIER\r\n", "3\r"),
            ("Error", FinalResult.Error, "\r\nERROR\r\n", "4\r"),
            ("NoDialtone", new FinalResult(ResultCode.NoDialtone), "\r\nNO DIALTONE\r\n", "6\r"),
            ("Busy", new FinalResult(ResultCode.Busy), "\r\nBUSY\r\n", "7\r"),
            ("NoAnswer", new FinalResult(ResultCode.NoAnswer), "\r\nNO ANSWER\r\n", "8\r"),
            ("SendOk", FinalResult.SendOk, "\r\nSEND OK\r\n", "\r\nSEND OK\r\n"),
            ("SendFail", FinalResult.SendFail, "\r\nSEND FAIL\r\n", "\r\nSEND FAIL\r\n"),
            ("Cme", FinalResult.OfCme(CmeError.SimNotInserted), "\r\n+CME ERROR: 10\r\n", "\r\n+CME ERROR: 10\r\n"),
            ("NumericCme", FinalResult.OfNumericCme(407), "\r\n+CME ERROR: 407\r\n", "\r\n+CME ERROR: 407\r\n"),
        ];
        foreach (var (name, result, verbose, numeric) in rows)
        {
            yield return new TestCaseData(new ResultFormat(), result, verbose).SetName($"{name}_UnderV1_IsAWord");
            yield return new TestCaseData(Numeric, result, numeric).SetName($"{name}_UnderV0_IsANumberWhereItHasOne");
            yield return new TestCaseData(Odd, result, verbose.Replace('\r', '!').Replace('\n', '*')).SetName($"{name}_UnderOtherS3S4_IsFramedByThem");
            var held = name is "SendOk" or "SendFail" ? verbose : "";
            yield return new TestCaseData(Quiet, result, held).SetName($"{name}_UnderQ1_IsHeldBackUnlessItEndsATransfer");
            yield return new TestCaseData(QuietNumeric, result, held).SetName($"{name}_UnderQ1V0_IsHeldBackUnlessItEndsATransfer");
        }
        yield return new TestCaseData(new ResultFormat { Verbose = false, Terminator = (byte)'!' }, FinalResult.Ok, "0!")
            .SetName("Number_UnderOtherS3_EndsWithIt");
    }

    [TestCaseSource(nameof(Results))]
    public void Result(ResultFormat format, FinalResult result, string expected) =>
        Assert.That(Write(format, formatter => formatter.WriteResult(result)), Is.EqualTo(expected));

    [TestCase(0, true, "\r\nERROR\r\n")]
    [TestCase(0, false, "4\r")]
    [TestCase(1, true, "\r\n+CME ERROR: 3\r\n")]
    [TestCase(1, false, "\r\n+CME ERROR: 3\r\n")]
    [TestCase(2, true, "\r\n+CME ERROR: operation not allowed\r\n")]
    [TestCase(2, false, "\r\n+CME ERROR: operation not allowed\r\n")]
    public void CmeError_ByDetail_IsWordNumberOrText(int detail, bool verbose, string expected)
    {
        var format = new ResultFormat { ErrorDetail = detail, Verbose = verbose };
        Assert.That(Write(format, formatter => formatter.WriteResult(FinalResult.OfCme(CmeError.OperationNotAllowed))), Is.EqualTo(expected));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void NumericCmeError_WithAnyDetail_KeepsItsNumber(int detail) => Assert.That(
        Write(new ResultFormat { ErrorDetail = detail }, formatter => formatter.WriteResult(FinalResult.OfNumericCme(405))),
        Is.EqualTo("\r\n+CME ERROR: 405\r\n"));

    private static IEnumerable<TestCaseData> Frames()
    {
        var data = "a\r\nb"u8.ToArray();
        yield return Frame("OneLine", Information.Line("+A: 1"), "+A: 1\r\n");
        yield return Frame("TwoLines", new Information(["+A: 1", "+A: 2"]), "+A: 1\r\n+A: 2\r\n");
        yield return Frame("EmptyLine", Information.Line(""), "\r\n");
        yield return Frame("Data", Information.WithData("+R: 4", data), "+R: 4\r\na\r\nb\r\n");
        yield return Frame("DataOnTheSameLine", Information.WithData("+R: 4", data, sameLine: true), "+R: 4,a\r\nb\r\n");
        yield return Frame("EmptyData", Information.WithData("+R: 0", default), "+R: 0\r\n\r\n");
        yield return Frame("EveryByte", Information.Line("\u00e4\u00ff\u0080"), "\u00e4\u00ff\u0080\r\n");

        static TestCaseData Frame(string name, Information information, string text) =>
            new TestCaseData(information, text).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Frames))]
    public void Information_UnderV1_BeginsWithALineEnd(Information information, string text)
    {
        Assert.That(Write(new ResultFormat(), formatter => formatter.WriteInformation(information)), Is.EqualTo("\r\n" + text));
        Assert.That(Write(Quiet, formatter => formatter.WriteInformation(information)), Is.EqualTo("\r\n" + text), "ATQ1");
    }

    [TestCaseSource(nameof(Frames))]
    public void Information_UnderV0_DoesNotBeginWithALineEnd(Information information, string text) =>
        Assert.That(Write(Numeric, formatter => formatter.WriteInformation(information)), Is.EqualTo(text));

    [TestCaseSource(nameof(Frames))]
    public void Urc_UnderAnySetting_HasItsFullFrame(Information information, string text)
    {
        foreach (var format in new[] { new ResultFormat(), Numeric, Quiet, QuietNumeric })
            Assert.That(Write(format, formatter => formatter.WriteUrc(information)), Is.EqualTo("\r\n" + text));
    }

    [Test]
    public void Prompt_UnderAnySetting_IsLineEndSignAndBlank()
    {
        foreach (var format in new[] { new ResultFormat(), Numeric, Quiet, QuietNumeric })
            Assert.That(Write(format, formatter => formatter.WritePrompt()), Is.EqualTo("\r\n> "));
    }

    [Test]
    public void Settings_ChangedLater_CountForTheNextResult()
    {
        var format = new ResultFormat();
        var text = Write(format, formatter =>
        {
            formatter.WriteResult(FinalResult.Ok);
            format.Verbose = false;
            formatter.WriteResult(FinalResult.Ok);
            format.Quiet = true;
            formatter.WriteResult(FinalResult.Ok);
        });
        Assert.That(text, Is.EqualTo("\r\nOK\r\n0\r"));
    }

    private static string Write(ResultFormat format, Action<ResultFormatter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(new ResultFormatter(format, output));
        return Encoding.Latin1.GetString(output.WrittenSpan);
    }
}
