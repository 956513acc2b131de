using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Engine.Tests.Engine;

/// <summary>Input that waits, with bytes lent for a turn.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PortInputTests
{
    [Test]
    public void KeepRest_BytesNotConsumed_SurviveTheBufferTheyCameIn()
    {
        var input = new PortInput();
        byte[] buffer = [1, 2, 3, 4, 99];

        input.Lend(buffer, 4);
        input.Consume(1);
        input.KeepRest();
        buffer.AsSpan().Clear();

        Assert.That(input.Waiting.ToArray(), Is.EqualTo(new byte[] { 2, 3, 4 }));
    }

    [Test]
    public void KeepRest_MoreWaitsThanIsReadAhead_StaysInTheBufferUntilThereIsRoom()
    {
        var input = new PortInput();
        byte[] buffer = [.. Enumerable.Range(0, PortInput.ReadAhead + 2).Select(number => (byte)number)];

        input.Lend(buffer, buffer.Length);
        input.KeepRest();
        Assert.That(input.Waiting.Overlaps(buffer), Is.True);
        input.Consume(3);
        input.KeepRest();

        Assert.That(input.Waiting.Overlaps(buffer), Is.False);
        Assert.That(input.Waiting.ToArray(), Is.EqualTo(buffer[3..]));
    }

    [Test]
    public void Append_BehindLentBytesThatWait_LeavesTheBufferAlone()
    {
        var input = new PortInput();
        var buffer = new byte[PortInput.ReadAhead + 10];

        input.Lend(buffer, PortInput.ReadAhead);
        input.KeepRest();
        input.Append([7]);

        Assert.That(buffer, Is.All.Zero);
        Assert.That(input.Waiting[^1], Is.EqualTo(7));
    }

    [Test]
    public void Lend_WhileBytesWait_PutsTheNewBehindThem()
    {
        var input = new PortInput();
        input.Lend([1, 2], 2);
        input.KeepRest();

        byte[] second = [3, 4];
        input.Lend(second, 2);
        second.AsSpan().Clear();
        input.KeepRest();

        Assert.That(input.Waiting.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3, 4 }));
    }

    [Test]
    public void Clear_OfLentBytes_LeavesNothing()
    {
        var input = new PortInput();

        input.Lend([1, 2, 3], 3);
        var dropped = input.Clear();
        input.KeepRest();

        Assert.That(dropped, Is.EqualTo(3));
        Assert.That(input.Length, Is.Zero);
    }

    [Test]
    public void Consume_OfBytesDroppedMeanwhile_LeavesTheInputInOrder()
    {
        var input = new PortInput();

        input.Lend([1, 2, 3], 3);
        input.Clear();
        input.Consume(3);
        input.KeepRest();
        input.Append([4, 5]);

        Assert.That(input.Waiting.ToArray(), Is.EqualTo(new byte[] { 4, 5 }));
    }

    [Test]
    public void Lend_PiecesOfAnySize_ComeOutInOrder([Range(1, 60, 7)] int size)
    {
        var input = new PortInput();
        var sent = Enumerable.Range(0, 5000).Select(number => (byte)number).ToArray();
        var received = new List<byte>();
        for (var at = 0; at < sent.Length; at += size)
        {
            var count = Math.Min(size, sent.Length - at);
            input.Lend(sent[at..(at + count)], count);
            var taken = Math.Min(input.Length, (at % 3 == 0 ? size : 0) + (at % 5));
            received.AddRange(input.Waiting[..taken]);
            input.Consume(taken);
            input.KeepRest();
        }
        received.AddRange(input.Waiting);

        Assert.That(received, Is.EqualTo(sent));
    }

    [Test]
    public void HasRoom_FromTheReadAheadOn_IsFalse()
    {
        var input = new PortInput();

        input.Lend(new byte[PortInput.ReadAhead - 1], PortInput.ReadAhead - 1);
        input.KeepRest();
        Assert.That(input.HasRoom, Is.True);
        input.Lend([0], 1);

        Assert.That(input.HasRoom, Is.False);
    }
}
