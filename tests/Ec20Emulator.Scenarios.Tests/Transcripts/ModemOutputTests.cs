using Ec20Emulator.Scenarios.Transcripts;
using FsCheck.Fluent;

namespace Ec20Emulator.Scenarios.Tests.Transcripts;

[Parallelizable(ParallelScope.All)]
internal sealed class ModemOutputTests
{
    [TestCase("\r\n+CSQ: 20,99\r\n\r\nOK\r\n", "<< +CSQ: 20,99|<< OK")]
    [TestCase("\r\nQuectel\r\nEC20F\r\nRevision: 1\r\n\r\nOK\r\n", @"<< Quectel|<| EC20F\r\n|<| Revision: 1\r\n|<< OK")]
    [TestCase("AT\r\r\nOK\r\n", @"<| AT\r|<< OK")]
    [TestCase("AT+QISEND=0\r\r\n> ", @"<| AT+QISEND=0\r|<| \r\n>\x20")]
    [TestCase("hello\r\nSEND OK\r\n", "<| hello|<< SEND OK")]
    [TestCase("\r\n+QSSLRECV: 5\r\nhello\r\n\r\nOK\r\n", @"<< +QSSLRECV: 5|<| hello\r\n|<< OK")]
    [TestCase("\r\n+CSQ: 2", @"<| \r\n+CSQ: 2")]
    [TestCase("\r\n\r\n", @"<| \r\n|<| \r\n")]
    public void Output_Split_BecomesLines(string output, string lines) =>
        Assert.That(string.Join('|', ModemOutput.Split(output)), Is.EqualTo(lines));

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public FsCheck.Property AnyOutput_Split_LosesNoByte()
    {
        var pieces = Gen.Elements("\r\n", "\r", "\n", "OK", "> ", "+CSQ: 1", "x", "SEND OK");
        return Prop.ForAll(Gen.ArrayOf(pieces).ToArbitrary(), output =>
        {
            var text = string.Concat(output);
            var lines = ModemOutput.Split(text).Select(line => line.Verb is TranscriptVerb.ExpectFrame ? $"\r\n{line.Text}\r\n" : line.Text);
            return string.Concat(lines) == text;
        });
    }
}
