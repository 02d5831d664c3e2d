using System.Collections.Immutable;

namespace Linkage;

/// <summary>A field of a record and the expressions that give its values.</summary>
internal sealed record FieldDefinition(Field Field, ImmutableArray<ValueOptions> Values);
