using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ec20Emulator.Architecture.Tests;

/// <summary>
/// Who names whom under <c>src/</c>, by what the compiler makes of each name: a type, or a member, which counts for the type that has it.
/// All projects are read as one; packages are left out, what comes from them names nobody here.
/// </summary>
internal static class Namings
{
    /// <summary>All of them, from one file to another.</summary>
    public static IReadOnlyList<Naming> All { get; } = Read();

    private static List<Naming> Read()
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        var trees = SourceTree.Files.AsParallel().AsOrdered()
            .Select(file => CSharpSyntaxTree.ParseText(SourceTree.Read(file), options, file))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings, options, ""))
            .ToArray();
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("all", trees, framework, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var found = new ConcurrentBag<Naming>();
        Parallel.ForEach(trees.Where(tree => tree.FilePath.Length > 0), tree =>
        {
            foreach (var naming in In(tree, compilation.GetSemanticModel(tree)))
                found.Add(naming);
        });
        return [.. found.Distinct().OrderBy(one => one.File, StringComparer.Ordinal).ThenBy(one => one.Line)];
    }

    private static IEnumerable<Naming> In(SyntaxTree tree, SemanticModel model) =>
        from node in tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax)
        where node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax
        from target in FilesOf(model.GetSymbolInfo(node))
        where target != tree.FilePath && target.Length > 0
        select new Naming(tree.FilePath, tree.GetLineSpan(node.Span).StartLinePosition.Line + 1, target, node is SimpleNameSyntax name ? name.Identifier.Text : "new");

    private static IEnumerable<string> FilesOf(SymbolInfo info) => (info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols)
        .Select(TypeOf)
        .OfType<INamedTypeSymbol>()
        .SelectMany(type => type.DeclaringSyntaxReferences.Take(1))
        .Select(reference => reference.SyntaxTree.FilePath);

    private static INamedTypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.OriginalDefinition,
        IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType?.OriginalDefinition,
        _ => null,
    };

    private const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;
}
