using System.Text;
using Ec20Emulator.At.Parsing;
using FsCheck;
using FsCheck.Fluent;

namespace Ec20Emulator.At.Tests.Parsing;

[Parallelizable(ParallelScope.All)]
internal sealed class LineAssemblerProperties
{
    /// <summary>Bytes as hosts and noise make them: mostly those that mean something.</summary>
    private static readonly Arbitrary<byte[]> Input = Arb.From(Gen.Frequency(
        (6, Gen.Elements(Encoding.Latin1.GetBytes("AaTt/\r\n\b\x1a\x1b+=?;\"0 "))),
        (1, Gen.Choose(0, 255).Select(value => (byte)value))).ArrayOf());

    [Test]
    public void AnyBytes_FollowedByLineEndAndAt_AreAnswered() =>
        Prop.ForAll(Input, input =>
        {
            var typing = new Typing();
            typing.Type(input);
            typing.Type("\r\nAT\r");
            Assert.That(typing.Completed, Is.Not.Empty);
            Assert.That(typing.Completed[^1], Is.EqualTo("C:"));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void AnyBytes_SplitAnywhere_GiveTheSameLinesAndEcho() =>
        Prop.ForAll(Input, Arb.From(Gen.Choose(0, 1000)), (input, split) =>
        {
            var whole = new Typing();
            whole.Type(input);
            var parts = new Typing();
            var at = input.Length == 0 ? 0 : split % input.Length;
            parts.Type(input.AsSpan(0, at));
            parts.Type(input.AsSpan(at));
            Assert.That(parts.Completed, Is.EqualTo(whole.Completed));
            Assert.That(parts.Echo, Is.EqualTo(whole.Echo));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void AnyBytes_OneByOne_GiveTheSameLinesAndEcho() =>
        Prop.ForAll(Input, input =>
        {
            var whole = new Typing();
            whole.Type(input);
            var single = new Typing();
            foreach (var value in input)
                single.Type([value]);
            Assert.That(single.Completed, Is.EqualTo(whole.Completed));
            Assert.That(single.Echo, Is.EqualTo(whole.Echo));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void AnyBytes_Echoed_AreAmongThoseTyped() =>
        Prop.ForAll(Input, input =>
        {
            var typing = new Typing();
            typing.Type(input);
            var rest = input.AsEnumerable().GetEnumerator();
            foreach (var echoed in Encoding.Latin1.GetBytes(typing.Echo))
            {
                var found = false;
                while (!found && rest.MoveNext())
                    found = rest.Current == echoed;
                Assert.That(found, "the echo adds nothing and keeps the order");
            }
        }).QuickCheckThrowOnFailure();

    [Test]
    public void AnyBytes_ParsedAsALine_EndInCommandsThatMakeSense() =>
        Prop.ForAll(Input, input =>
        {
            var commands = CommandLineParser.Parse(Encoding.Latin1.GetString(input));
            Assert.That(commands.SkipLast(1).Select(command => command.Form), Has.None.EqualTo(CommandForm.Malformed));
            foreach (var command in commands.Where(command => command.Form is CommandForm.Write))
            {
                var parsed = ParameterList.TryParse(command.Arguments, out var fields);
                Assert.That(fields, parsed ? Is.Not.Empty : Is.Not.Null);
            }
        }).QuickCheckThrowOnFailure();
}
